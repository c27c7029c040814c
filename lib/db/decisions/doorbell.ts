import { randomUUID } from "node:crypto";
import { Client } from "pg";
import type { Pool } from "pg";
import { log } from "@/lib/log/log";

/** "This decision moved to this number." */
export type Moved = { decisionId: string; seq: number };

const channel = "weighhouse";
/** At most one ring per process in this time (ms); what moves meanwhile rings together. */
const ringEvery = 10;
/** Decisions in one ring: a NOTIFY carries under 8,000 bytes. */
const mostPerRing = 150;
/** How soon a lost listener comes back (ms). */
const reconnectAfter = 500;

/**
 * Tells other servers that decisions moved, by NOTIFY outside the transaction. A lost ring costs a second,
 * never correctness: servers also compare the numbers of the decisions they have open.
 */
export class Doorbell {
  private readonly origin = randomUUID();
  private readonly moved = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private listener: Client | null = null;
  private closed = false;

  constructor(
    private readonly pool: Pool,
    private readonly databaseUrl: string,
    private readonly heard: (moved: Moved) => void,
    /** Called whenever the listener (re)connects: rings may have been missed. */
    private readonly connected: () => void,
  ) {}

  /** Starts to listen, and keeps at it. */
  async listen(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.databaseUrl });
    this.listener = client;
    client.on("notification", ({ payload }) => this.hear(payload ?? ""));
    client.on("error", (error) => log().warn({ err: error }, "doorbell: connection lost"));
    client.on("end", () => this.retry(client));
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      this.connected();
    } catch (error) {
      log().warn({ err: error }, "doorbell: cannot listen, trying again");
      await client.end().catch(() => undefined);
      this.retry(client);
    }
  }

  private retry(client: Client) {
    if (this.closed || this.listener !== client) return;
    this.listener = null;
    setTimeout(() => void this.listen(), reconnectAfter).unref();
  }

  private hear(payload: string) {
    const [origin, ...entries] = payload.split(" ");
    if (origin === this.origin) return;
    for (const entry of entries) {
      const [decisionId, seq] = entry.split("=");
      if (decisionId !== undefined && seq !== undefined) this.heard({ decisionId, seq: Number(seq) });
    }
  }

  /** Notes that a decision moved; the ring follows at once or with the next ones. */
  ring({ decisionId, seq }: Moved): void {
    this.moved.set(decisionId, seq);
    this.timer ??= setTimeout(() => void this.flush(), ringEvery);
  }

  private async flush() {
    this.timer = null;
    const entries = [...this.moved].map(([decisionId, seq]) => `${decisionId}=${seq}`);
    this.moved.clear();
    for (let at = 0; at < entries.length; at += mostPerRing) {
      const payload = [this.origin, ...entries.slice(at, at + mostPerRing)].join(" ");
      try {
        await this.pool.query(`SELECT pg_notify($1, $2)`, [channel, payload]);
      } catch (error) {
        log().warn({ err: error }, "doorbell: ring lost");
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) {
      clearTimeout(this.timer);
      await this.flush();
    }
    await this.listener?.end().catch(() => undefined);
  }
}
