import { networkInterfaces } from "node:os";

/** Networks of containers and virtual machines, which no phone is in. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|tun|tap|utun|zt|wg|tailscale)/;

/**
 * The address under which phones on the same network most likely reach this machine: a private IPv4 address, home
 * networks first. Null when there is none.
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 * @returns {string | null}
 */
export function phoneAddress(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => ({ address, order: likelihood(address) }))
    .filter(({ order }) => order > 0);
  found.sort((a, b) => b.order - a.order);
  return found[0]?.address ?? null;
}

function likelihood(/** @type {string} */ address) {
  if (address.startsWith("192.168.")) return 3;
  if (address.startsWith("10.")) return 2;
  return /^172\.(1[6-9]|2\d|3[01])\./.test(address) ? 1 : 0;
}
