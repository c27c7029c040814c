import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Command } from "@/lib/decision/command";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import type { Database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import type { Executed } from "@/lib/db/decisions/job";
import { loadBook } from "@/lib/db/decisions/load";
import { readEvents } from "@/lib/db/decisions/log";
import { workshops } from "../support/arbitrary-commands";
import type { Sent, Workshop } from "../support/arbitrary-commands";
import { freshDatabase } from "../support/database";
import type { FreshDatabase } from "../support/database";
import { newUser } from "../support/room";

let database: FreshDatabase;
let other: Database;
beforeAll(async () => {
  database = await freshDatabase();
  other = openDatabase(database.url);
});
afterAll(async () => {
  await other.close();
  await database.drop();
});

/** Plays a workshop through real lanes. The database mints its own participant ids: commands are reworded to them. */
class Replay {
  readonly decisionId = randomUUID();
  private readonly users = new Map<string, string>();
  private readonly participantIds = new Map<string, string>();
  readonly played: { userId: string; envelope: { commandId: string; command: Command }; answer: Executed }[] =
    [];

  private async userOf(participantId: string): Promise<string> {
    const known = this.users.get(participantId) ?? (await newUser(database, "P"));
    this.users.set(participantId, known);
    return known;
  }

  private reworded(command: Command): Command {
    let text = JSON.stringify(command);
    for (const [pure, real] of this.participantIds) text = text.replaceAll(pure, real);
    return JSON.parse(text) as Command;
  }

  async send({ by, command }: Sent, through: Pick<Database, "decisions">): Promise<Executed> {
    const pure = by.participantId ?? "";
    const userId = await this.userOf(pure);
    const session =
      by.admitted === false ? { userId } : { userId, admission: { kind: by.admitted, name: "P" } };
    const envelope = { commandId: randomUUID(), command: this.reworded(command) };
    const creation = { workspaceId: null, expiresAt: null };
    const answer =
      command.type === "OpenDecision"
        ? await through.decisions.open({ decisionId: this.decisionId, envelope, session, ...creation })
        : await through.decisions.execute(this.decisionId, envelope, session);
    const event = answer?.ok === true ? answer.recorded.event : undefined;
    if (event?.type === "DecisionOpened" || event?.type === "ParticipantJoined")
      this.participantIds.set(pure, event.participantId);
    this.played.push({ userId, envelope, answer });
    return answer;
  }
}

async function play(workshop: Workshop): Promise<Replay> {
  const replay = new Replay();
  for (const [index, sent] of workshop.sent.entries()) {
    const answer = await replay.send(sent, index % 3 === 0 ? other : database);
    expect({ command: sent.command.type, accepted: answer?.ok }).toEqual({
      command: sent.command.type,
      accepted: sent.accepted,
    });
  }
  return replay;
}

it("L1 L3 L4 the twin books agree: rows = folded log, gapless over two servers, and a retry changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(workshops({ least: 25, most: 90 }), async (workshop) => {
      const replay = await play(workshop);
      const events = await readEvents(database.pool, replay.decisionId, 0, 1_000_000);
      const folded = events.reduce(evolve, blankDecision(replay.decisionId));
      expect((await loadBook(database.pool, replay.decisionId))?.state).toEqual(folded);
      expect((await database.decisions.current(replay.decisionId))?.state).toEqual(folded);
      expect((await other.decisions.current(replay.decisionId))?.state).toEqual(folded);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));

      const accepted = replay.played.filter(({ answer }) => answer?.ok === true).slice(1);
      for (const { userId, envelope, answer } of accepted.filter((_one, index) => index % 4 === 0)) {
        const again = await other.decisions.execute(replay.decisionId, envelope, { userId });
        expect(again).toMatchObject({ ok: true, seq: answer?.ok === true ? answer.seq : 0 });
      }
      expect((await loadBook(database.pool, replay.decisionId))?.state.seq).toBe(folded.seq);
    }),
    { numRuns: 8, seed: Number(process.env.LAW_SEED ?? Date.now() % 1_000_000), verbose: 1 },
  );
}, 120_000);
