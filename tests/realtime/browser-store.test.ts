import type { IncomingMessage } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createDecisionStore } from "@/lib/browser/decision-store";
import type { DecisionStore } from "@/lib/browser/decision-store";
import { newId } from "@/lib/browser/new-id";
import { connectSocket } from "@/lib/browser/transport";
import { endSession } from "@/lib/db/people/sessions";
import { keptInMemory } from "../browser/support/kept-in-memory";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { signedIn } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

let room: Room;
let ben: string;
let session: { sessionId: string; cookie: string };
/** The connections of the browser, from the server's side. */
const wires: IncomingMessage[] = [];

beforeAll(async () => {
  room = await Room.open(realtime.database);
  ben = await room.join("Ben");
  session = await signedIn(ben);
  const { host } = new URL(realtime.url);
  // What a browser does by itself: it knows where the page came from, and says so along with its cookie.
  vi.stubGlobal("location", { protocol: "http:", host, hostname: "127.0.0.1", port: String(realtime.port) });
  realtime.http.prependListener("upgrade", (request: IncomingMessage) => {
    Object.assign(request.headers, { origin: realtime.url, cookie: session.cookie });
    wires.push(request);
  });
});
afterAll(() => vi.unstubAllGlobals());

let stop = () => {};
afterEach(() => stop());

async function opened(): Promise<DecisionStore> {
  const page = await realtime.database.decisions.read(room.decisionId, { userId: ben, link: null });
  if (page === null) throw new Error("Ben sees nothing");
  const store = createDecisionStore({
    decisionId: room.decisionId,
    ...page,
    link: null,
    kept: keptInMemory(),
    connect: (ears) => connectSocket(room.decisionId, ears),
    newId,
    now: () => new Date(),
    random: Math.random,
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  stop = store.start();
  await vi.waitFor(() => expect(store.shown().connection).toBe("online"), soon);
  return store;
}

describe("the browser's store on the real socket", () => {
  test("a dropped connection is shown; votes wait, arrive once, and the rest is caught up with", async () => {
    const store = await opened();
    // A proxy may keep the people of one decision together by it.
    expect(new URL(wires.at(-1)?.url ?? "", realtime.url).searchParams.get("decision")).toBe(room.decisionId);
    const roundId = await room.openRound("ratings");
    await vi.waitFor(() => expect(store.shown().view.decision.rounds).toHaveLength(1), soon);
    wires.at(-1)!.socket.destroy();
    await vi.waitFor(() => expect(store.shown().connection).toBe("offline"), soon);
    const [criterionId, optionId] = [room.opening.criterionIds[0]!, room.opening.optionIds[0]!];
    const answer = store.send({ type: "CastRating", roundId, criterionId, optionId, value: 4 });
    expect(store.shown()).toMatchObject({ waitingVotes: 1 });
    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "While he was away." } });
    expect(await answer).toMatchObject({ ok: true });
    expect(store.shown().connection).toBe("online");
    const { seq } = await room.state();
    await vi.waitFor(() => expect(store.shown().view.decision.seq).toBe(seq), soon);
    const page = await realtime.database.decisions.read(room.decisionId, { userId: ben, link: null });
    expect(store.shown().view).toEqual(JSON.parse(JSON.stringify(page?.view)));
    expect(store.shown().mine.ballots).toEqual(JSON.parse(JSON.stringify(page?.mine.ballots)));
    expect(store.shown()).toMatchObject({ waiting: 0, waitingVotes: 0, refused: [] });
    expect(store.shown().online.of).toHaveLength(1);
  });

  test("B3 an ended session is shown as the end, and not tried again", async () => {
    const store = await opened();
    await endSession(ben, session.sessionId);
    await vi.waitFor(() => expect(store.shown().gone).toBe(true), soon);
  });
});
