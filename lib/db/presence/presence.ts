import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { log } from "@/lib/log/log";
import { readElsewhere, removeServer, sayAlive, writePresence } from "./presence-rows";
import type { PresenceRow } from "./presence-rows";

/** How often this server says that it is alive (ms): twice before the others take it for dead. */
const aliveEvery = 2_000;

/** Who is connected to the other servers. Kept in rows that each server writes of itself, and forgotten with it. */
export class Presence {
  private readonly serverId = randomUUID();
  private version = 0;
  /** Who has which decision open here. */
  private readonly here = new Map<string, readonly string[]>();
  private unwritten = new Set<string>();
  /** Who had which decision open on other servers at the last beat. */
  private elsewhere = new Map<string, PresenceRow[]>();
  private saidAliveAt = -Infinity;
  private beating: Promise<void> | null = null;

  constructor(private readonly pool: Pool) {}

  /** Says who has a decision open on this server; nobody when it is closed. The others read it within two beats. */
  say(decisionId: string, participantIds: readonly string[]): void {
    if (participantIds.length === 0) this.here.delete(decisionId);
    else this.here.set(decisionId, participantIds);
    this.unwritten.add(decisionId);
  }

  /** Who has a decision open on any server, in id order: `here` on this one, and on the others as of the last beat. */
  everywhere(decisionId: string, here: readonly string[]): readonly string[] {
    const others = this.elsewhere.get(decisionId);
    if (others === undefined) return here;
    return [...new Set([here, ...others.map(({ participantIds }) => participantIds)].flat())].sort();
  }

  /** Writes what changed here and reads what changed elsewhere about these decisions. Call it once a second; never rejects. */
  beat(decisionIds: readonly string[]): Promise<void> {
    this.beating ??= this.exchange(decisionIds)
      .catch((error: unknown) => log().warn({ err: error }, "presence: could not be exchanged"))
      .finally(() => (this.beating = null));
    return this.beating;
  }

  private async exchange(decisionIds: readonly string[]): Promise<void> {
    if (performance.now() - this.saidAliveAt >= aliveEvery || this.unwritten.size > 0) {
      // Rows are lost when PostgreSQL crashes, and removed when this server was silent for too long.
      if (await sayAlive(this.pool, this.serverId)) this.unwritten = new Set(this.here.keys());
      this.saidAliveAt = performance.now();
    }
    await this.write();
    this.elsewhere =
      decisionIds.length === 0
        ? new Map<string, PresenceRow[]>()
        : await readElsewhere(this.pool, this.serverId, decisionIds, this.elsewhere);
  }

  private async write(): Promise<void> {
    const written = this.unwritten;
    if (written.size === 0) return;
    this.unwritten = new Set();
    this.version += 1;
    const rows = [...written].map((decisionId) => ({
      decisionId,
      participantIds: this.here.get(decisionId) ?? [],
    }));
    try {
      await writePresence(this.pool, this.serverId, this.version, rows);
    } catch (error) {
      for (const decisionId of written) this.unwritten.add(decisionId);
      throw error;
    }
  }

  /** Nobody is here any more. */
  async close(): Promise<void> {
    await this.beating;
    await removeServer(this.pool, this.serverId).catch(() => undefined);
  }
}
