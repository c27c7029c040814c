import { beforeAll, describe, expect, test, vi } from "vitest";
import type { RatingValue } from "@/lib/decision/model";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

/** Everything another participant's connection carried while two people voted in a sealed round. */
type Overheard = { texts: string[]; shapes: string[]; voterIds: string[]; commandIds: string[] };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Two runs differ in ids and times only: each id is named by when it was first seen. */
function withoutChance(text: string, names: Map<string, string>): string {
  const named = (id: string) => names.get(id) ?? names.set(id, `id-${names.size}`).get(id)!;
  const inOrder = (list: string) => JSON.stringify((JSON.parse(list) as string[]).sort());
  return text
    .replace(uuid, named)
    .replace(time, "TIME")
    .replace(/\["id-\d+"(?:,"id-\d+")*\]/g, inOrder);
}

/** A round of ratings in which everybody votes, each vote heard before the next; then the round is closed unseen. */
async function overhear(values: readonly RatingValue[]): Promise<Overheard> {
  const room = await Room.open(realtime.database);
  const voters = [await room.join("Ben"), await room.join("Cleo")];
  const listener = await Client.as(realtime.url, await room.join("Zoe"));
  await listener.follow(room.decisionId);
  const names = new Map<string, string>();
  withoutChance(JSON.stringify([room.decisionId, listener.view]), names);
  const roundId = await room.openRound("ratings");
  const commandIds: string[] = [];
  const heard = async () => {
    const { seq } = await room.state();
    await vi.waitFor(() => expect(listener.view?.decision.seq).toBe(seq), soon);
  };
  await heard();
  const from = listener.raw.length;
  const frames = listener.frames.length;
  let next = 0;
  for (const userId of voters) {
    for (const criterionId of room.opening.criterionIds)
      for (const optionId of room.opening.optionIds) {
        const commandId = crypto.randomUUID();
        commandIds.push(commandId);
        const value = values[(next += 1) % values.length]!;
        const command = { type: "CastRating", roundId, criterionId, optionId, value } as const;
        const cast = await room.send(userId, { ...command, replaces: null, seen: "sealed" }, commandId);
        expect(cast?.ok).toBe(true);
      }
    await heard();
    await room.must(userId, { type: "FinishBallot", roundId });
    await heard();
  }
  const { directory } = (await realtime.database.decisions.current(room.decisionId))!;
  const shapes = listener.frames.slice(frames).map((frame) => {
    const { from: _from, to: _to, ...rest } = frame;
    return withoutChance(JSON.stringify(rest), names);
  });
  return {
    texts: listener.raw.slice(from),
    // How votes fall into ticks is chance; that a frame came, and with nothing in it, is not.
    shapes: [...new Set(shapes)],
    voterIds: Object.keys(directory.voters),
    commandIds,
  };
}

let low: Overheard;
let high: Overheard;
beforeAll(async () => {
  [low, high] = await Promise.all([overhear([1, "abstain"]), overhear([5, 4, 3])]);
}, 60_000);

describe("a sealed round on the wire", () => {
  test("L7 D3 nothing that reaches another participant depends on a value", () => {
    expect(low.shapes.length).toBeGreaterThan(1);
    expect(low.shapes).toEqual(high.shapes);
  });

  test("L7 D3 no vote, voter or command of another participant is in any frame", () => {
    for (const { texts, voterIds, commandIds } of [low, high]) {
      const all = texts.join("\n");
      expect(texts.length).toBeGreaterThan(2);
      for (const canary of [...voterIds, ...commandIds, "abstain", "RatingCast", "judgements", '"value"'])
        expect(all).not.toContain(canary);
    }
  });

  test("D4 sealed votes are told on the tick: many at once make one frame, with progress alone", async () => {
    const room = await Room.open(realtime.database);
    const ben = await room.join("Ben");
    const listener = await Client.as(realtime.url, room.facilitator);
    const roundId = await room.openRound("weights");
    await listener.follow(room.decisionId);
    const own = await Client.as(realtime.url, ben);
    await own.follow(room.decisionId);
    const began = performance.now();
    let replaces: number | null = null;
    for (let times = 0; times < 10; times += 1) {
      const cast = await room.weigh(ben, roundId, [times, 1, 1], replaces);
      replaces = cast?.ok === true ? cast.seq : null;
    }
    await room.must(ben, { type: "FinishBallot", roundId });
    const { seq } = await room.state();
    await vi.waitFor(() => expect(listener.view?.decision.seq).toBe(seq), soon);
    const ticks = Math.ceil((performance.now() - began) / 1000);
    expect(listener.frames.length).toBeLessThanOrEqual(ticks + 1);
    expect(listener.frames.flatMap(({ events }) => events)).toEqual([]);
    expect(listener.frames.every((frame) => frame.tally === undefined)).toBe(true);
    expect(listener.view?.progress[roundId]?.count).toBe(1);
    // Asking again does not tell more than the tick did.
    const answer = await listener.join(room.decisionId, seq - 3);
    expect(answer).toMatchObject({ ok: true, value: { kind: "frame", frame: { to: seq, events: [] } } });
    expect(own.mines.at(-1)?.ballots[roundId]?.done).toBe(true);
  });
});
