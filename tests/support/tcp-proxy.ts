import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import { connect, createServer } from "node:net";

/** A wire to a server that can be cut, frozen and mended. */
export type TcpProxy = {
  port: number;
  /** Breaks all connections and refuses new ones. */
  cut(): void;
  /** Connections stay, and are made, and nothing comes through any more. */
  freeze(): void;
  /** Lets everything through again; what was frozen arrives now. */
  mend(): void;
  close(): Promise<void>;
};

/** Opens one on a free port of this machine, in front of a port of this machine: the same, or one chosen for each connection. */
export async function tcpProxy(target: number | (() => number)): Promise<TcpProxy> {
  const open = new Set<Socket>();
  let state: "open" | "cut" | "frozen" = "open";
  const server = createServer((near) => {
    if (state === "cut") return void near.destroy();
    const far = connect(typeof target === "number" ? target : target(), "127.0.0.1");
    near.setNoDelay(true);
    far.setNoDelay(true);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on("data", (data) => to.write(data));
      from.on("error", () => undefined);
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
      if (state === "frozen") from.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = "cut";
      for (const socket of open) socket.destroy();
    },
    freeze() {
      state = "frozen";
      for (const socket of open) socket.pause();
    },
    mend() {
      state = "open";
      for (const socket of open) socket.resume();
    },
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
