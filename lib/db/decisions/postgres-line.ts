import { Client } from "pg";
import type { Pool } from "pg";
import { log } from "@/lib/log/log";
import type { BellLine } from "./doorbell";

const channel = "weighhouse";
/** How soon a lost listener comes back (ms). */
const reconnectAfter = 500;

/** Rings by NOTIFY. Sends over the pool, listens on a connection of its own. */
export function postgresLine(pool: Pool, databaseUrl: string): BellLine {
  let listener: Client | null = null;
  let closed = false;

  async function listen(hear: (text: string) => void, connected: () => void): Promise<void> {
    if (closed) return;
    const client = new Client({ connectionString: databaseUrl, keepAlive: true });
    listener = client;
    const retry = () => {
      if (closed || listener !== client) return;
      listener = null;
      setTimeout(() => void listen(hear, connected), reconnectAfter).unref();
    };
    client.on("notification", ({ payload }) => hear(payload ?? ""));
    client.on("error", (error) => log().warn({ err: error }, "doorbell: connection lost"));
    client.on("end", retry);
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      connected();
    } catch (error) {
      log().warn({ err: error }, "doorbell: cannot listen, trying again");
      await client.end().catch(() => undefined);
      retry();
    }
  }

  return {
    listen,
    send: async (text) => void (await pool.query(`SELECT pg_notify($1, $2)`, [channel, text])),
    async close() {
      closed = true;
      await listener?.end().catch(() => undefined);
    },
  };
}
