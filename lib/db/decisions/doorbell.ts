import { randomUUID } from "node:crypto";
import { log } from "@/lib/log/log";

/** "This decision moved to this number." */
export type Moved = { decisionId: string; seq: number };

/** What carries rings from server to server: short texts to everybody on it, sender included. Any of them may be lost. */
export type BellLine = {
  /** Starts to hear, and keeps at it whatever happens; `connected` is called whenever rings may have been missed. */
  listen(hear: (text: string) => void, connected: () => void): Promise<void>;
  /** Rejects when the text is lost. */
  send(text: string): Promise<void>;
  close(): Promise<void>;
};

/** At most one ring per process in this time (ms); what moves meanwhile rings together. */
const ringEvery = 10;
/** Decisions in one ring: a NOTIFY carries under 8,000 bytes. */
const mostPerRing = 150;

/**
 * Tells other servers that decisions moved, outside the transaction. A lost ring costs a second, never correctness:
 * servers also compare the numbers of the decisions they have open.
 */
export class Doorbell {
  private readonly origin = randomUUID();
  private readonly moved = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private works = true;

  constructor(
    private readonly line: BellLine,
    private readonly heard: (moved: Moved) => void,
    /** Called whenever the line (re)connects: rings may have been missed. */
    private readonly connected: () => void,
  ) {}

  /** Starts to listen, and keeps at it. */
  listen(): Promise<void> {
    return this.line.listen((text) => this.hear(text), this.connected);
  }

  private hear(text: string) {
    const [origin, ...entries] = text.split(" ");
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
      const text = [this.origin, ...entries.slice(at, at + mostPerRing)].join(" ");
      await this.line.send(text).then(
        () => (this.works = true),
        (error: unknown) => this.lost(error),
      );
    }
  }

  /** Said once until it works again: there may be a hundred in a second. */
  private lost(error: unknown) {
    if (this.works) log().warn({ err: error }, "doorbell: rings are lost");
    this.works = false;
  }

  async close(): Promise<void> {
    if (this.timer !== null) {
      clearTimeout(this.timer);
      await this.flush();
    }
    await this.line.close();
  }
}
