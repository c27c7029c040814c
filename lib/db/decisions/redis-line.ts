import { createClient } from "@redis/client";
import { log } from "@/lib/log/log";
import type { BellLine } from "./doorbell";

const channel = "weighhouse";
/** How soon a lost connection is tried again (ms). */
const reconnectAfter = 500;
const connectWithin = 5_000;

/** Rings by Redis or Valkey (`redis://…`, `rediss://…`), for installations whose Postgres should not carry them. */
export function redisLine(url: string): BellLine {
  const client = createClient({
    url,
    // One connection may listen and send.
    RESP: 3,
    // A ring that cannot leave now is lost rather than late: the comparison of numbers finds what moved.
    disableOfflineQueue: true,
    socket: { connectTimeout: connectWithin, reconnectStrategy: () => reconnectAfter },
  });
  let closed = false;
  const complain = (words: string) => (error: unknown) => {
    if (!closed) log().warn({ err: error }, words);
  };
  client.on("error", complain("doorbell: connection lost, trying again"));
  return {
    // Not waited for: the app starts and works without it, only that the servers hear of each other a second late.
    async listen(hear, connected) {
      // At every connection: whoever could not listen at the last one does now, and whoever could is heard once all the same.
      client.on("ready", () => {
        client.subscribe(channel, hear).then(connected, complain("doorbell: cannot listen"));
      });
      client.connect().catch(complain("doorbell: cannot connect"));
      await Promise.resolve();
    },
    send: async (text) => void (await client.publish(channel, text)),
    async close() {
      closed = true;
      if (client.isOpen) client.destroy();
      await Promise.resolve();
    },
  };
}
