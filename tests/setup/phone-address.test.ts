import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { phoneAddress } from "@/lib/setup/phone-address.mjs";

const at = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: "IPv4",
  netmask: "255.255.255.0",
  mac: "00:00:00:00:00:00",
  cidr: null,
});

test("prefers the home network, and never names a container's or the machine's own", () => {
  const everything = {
    lo: [at("127.0.0.1", true)],
    docker0: [at("192.168.99.1")],
    eth0: [at("10.0.0.4")],
    wlan0: [at("192.168.0.7")],
  };
  expect(phoneAddress(everything)).toBe("192.168.0.7");
  expect(phoneAddress({ lo: everything.lo, docker0: everything.docker0, eth0: everything.eth0 })).toBe(
    "10.0.0.4",
  );
});

test("says so when there is none: public addresses are not a local network", () => {
  expect(
    phoneAddress({ lo: [at("127.0.0.1", true)], eth0: [at("203.0.113.5"), at("172.32.0.1")] }),
  ).toBeNull();
});
