import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { faultPoints } from "@/lib/db/decisions/fault";
import type { FaultPoint } from "@/lib/db/decisions/fault";
import { loadBook } from "@/lib/db/decisions/load";
import { readEvents } from "@/lib/db/decisions/log";
import type { Command } from "@/lib/decision/command";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { Client } from "../realtime/support/client";
import { bundleServer, spawnServer } from "../realtime/support/spawn-server";
import { useRealtime } from "../realtime/support/use-realtime";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { complaintsAbout } from "./support/check-history";
import type { Step } from "./support/check-history";

/** The server that survives; the others are processes of their own, killed at a station. */
const realtime = useRealtime();
let file: string;
beforeAll(async () => {
  file = await bundleServer();
});
afterAll(() => rmSync(file, { force: true }));

type Prepared = { room: Room; by: string; command: Command };

const preparations: Record<string, (room: Room, ben: string) => Promise<Omit<Prepared, "room">>> = {
  async submit(room, by) {
    const roundId = await room.openRound("weights");
    const judgements = Object.fromEntries(room.opening.criterionIds.map((id) => [id, 7]));
    const vote = { roundId, method: "sliders", judgements, replaces: null, seen: "sealed" } as const;
    return { by, command: { type: "CastWeights", ...vote } };
  },
  async reveal(room, ben) {
    const roundId = await room.openRound("weights");
    await room.weigh(ben, roundId, [7, 7, 7]);
    return { by: room.facilitator, command: { type: "RevealRound", roundId, confirmed: true } };
  },
  async close(room, ben) {
    const { command } = await preparations.reveal!(room, ben);
    await room.must(room.facilitator, command);
    const roundId = (await room.state()).rounds[0]!.id;
    return { by: room.facilitator, command: { type: "CloseRound", roundId, confirmed: true } };
  },
  async record(room) {
    const command: Command = {
      type: "RecordOutcome",
      outcomeId: crypto.randomUUID(),
      kind: "postponed",
      optionIds: [],
      summary: "We wait.",
      reason: "Prices move.",
      differsBecause: null,
      counterArgument: "",
      dissent: "",
      postponedUntil: { date: "2027-01-31", condition: "" },
      reviewOn: "2027-02-01",
    };
    return { by: room.facilitator, command };
  },
};

const began = performance.now();
const at = () => performance.now() - began;

/** Sends the command to a server that dies at the station, then again, under its id, to the one that survives. */
async function dieAt(station: FaultPoint, what: string): Promise<void> {
  const room = await Room.open(realtime.database);
  const ben = await room.join("Ben");
  const { by, command } = await preparations[what]!(room, ben);
  const fault = { TEST_FAULT: `${command.type}:${station}` };
  const doomed = await spawnServer(file, realtime.database.url, fault);
  const witness = await Client.as(realtime.url, by === ben ? room.facilitator : ben);
  await witness.follow(room.decisionId);
  const commandId = crypto.randomUUID();
  const history: Step[] = [];
  const send = async (client: Client) => {
    history.push({ what: "invoke", client: what, commandId, at: at() });
    const answer = await Promise.race([
      client.send(room.decisionId, command, commandId),
      vi.waitFor(() => expect(client.disconnected).not.toBeNull(), soon).then(() => null),
    ]).catch(() => null);
    if (answer === null) history.push({ what: "unknown", client: what, commandId, at: at() });
    else if (answer.ok)
      history.push({ what: "ok", client: what, commandId, at: at(), seq: answer.value.seq });
    else history.push({ what: "fail", client: what, commandId, at: at(), code: answer.rejection.code });
    return answer;
  };
  await send(await Client.as(doomed.url, by));
  await doomed.ended;
  expect(await send(await Client.as(realtime.url, by))).toMatchObject({ ok: true });

  const log = await readEvents(realtime.database.pool, room.decisionId, 0, 1_000_000);
  expect(complaintsAbout(history, log)).toEqual([]);
  expect(log.filter((event) => event.commandId === commandId)).toHaveLength(1);
  const rows = await loadBook(realtime.database.pool, room.decisionId);
  expect(rows?.state).toEqual(log.reduce(evolve, blankDecision(room.decisionId)));
  await vi.waitFor(() => expect(witness.view?.decision.seq).toBe(log.length), soon);
  const userId = by === ben ? room.facilitator : ben;
  const truth = await realtime.database.decisions.read(room.decisionId, { userId, link: null });
  expect(witness.view).toEqual(JSON.parse(JSON.stringify(truth?.view)));
  if (what === "submit") expect(witness.raw.join()).not.toContain("judgements");
}

describe("K3 a server killed -9 at a station of a batch leaves all or nothing, and a retry makes it once", () => {
  test.each(faultPoints.map((station) => [station] as const))(
    "%s: submit, reveal, close and record",
    async (station) => {
      await Promise.all(Object.keys(preparations).map((what) => dieAt(station, what)));
    },
    120_000,
  );
});
