import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createShareLink } from "@/lib/db/access/share-links";
import { eventsKept } from "@/lib/realtime/past";
import { shortestPace } from "@/lib/realtime/pace";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client, closeAll } from "./support/client";
import { useRealtime } from "./support/use-realtime";

/** The server is in this process: what it encodes can be counted. */
const realtime = useRealtime();
const people = 10;

let room: Room;
let userIds: string[];
beforeEach(async () => {
  room = await Room.open(realtime.database);
  const guests = Array.from({ length: people - 1 }, (_, index) => room.join(`Guest ${index}`));
  userIds = [room.facilitator, ...(await Promise.all(guests))];
});
afterEach(() => {
  vi.restoreAllMocks();
  closeAll();
});

async function everybody(): Promise<Client[]> {
  const clients = await Promise.all(userIds.map((userId) => Client.as(realtime.url, userId)));
  for (const client of clients) await client.follow(room.decisionId);
  return clients;
}

/** How often a message of this kind has been turned into text since now. */
function encodings(event: string): () => number {
  const encoding = vi.spyOn(JSON, "stringify");
  return () => encoding.mock.calls.filter(([value]) => Array.isArray(value) && value[0] === event).length;
}

async function heardBy(clients: readonly Client[]): Promise<void> {
  const { seq } = await room.state();
  for (const client of clients) await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
}

test("a frame is encoded once for everybody who is shown the same, not once for everybody", async () => {
  const link = await createShareLink(room.decisionId, "presenter", {
    userId: room.facilitator,
    kind: "account",
  });
  if (!link.ok) throw new Error(link.refusal);
  const clients = await everybody();
  const projector = await Client.connect(realtime.url, {});
  await projector.follow(room.decisionId, link.value.token);
  const frames = encodings("decision:frame");
  await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Said once." } });
  await heardBy([...clients, projector]);
  for (const { frames: heard } of [...clients, projector]) expect(heard).toHaveLength(1);
  // Facilitators, participants, the projector.
  expect(frames()).toBe(3);
});

test("a snapshot is encoded once for all who are shown the same, whenever they join", async () => {
  const devices = userIds.flatMap((userId) => [userId, userId, userId, userId]);
  const clients = await Promise.all(devices.map((userId) => Client.as(realtime.url, userId)));
  // The room is open, so that nobody has to wait for it.
  await clients[0]!.follow(room.decisionId);
  const snapshots = encodings("decision:snapshot");
  const began = performance.now();
  /** Two audiences, and what was made is forgotten once a second. */
  const most = () => 2 * (1 + Math.ceil((performance.now() - began) / 1000));
  await Promise.all(clients.map((client) => client.follow(room.decisionId)));
  await clients[1]!.follow(room.decisionId);
  expect(snapshots()).toBeLessThanOrEqual(most());
  await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Something else." } });
  await heardBy(clients);
  for (const client of clients)
    expect((await client.follow(room.decisionId)).decision.context).toBe("Something else.");
  expect(snapshots()).toBeLessThanOrEqual(2 + most());
  // Otherwise each might have had one of their own.
  expect(clients.length).toBeGreaterThan(2 + most());
});

test("D9 a hundred revealed votes cost each screen a few frames, and all of them arrive", async () => {
  const clients = await everybody();
  const [criterionId, optionId] = [room.opening.criterionIds[0]!, room.opening.optionIds[0]!];
  const roundId = await room.openRound("ratings");
  await room.must(room.facilitator, { type: "RevealRound", roundId, confirmed: true });
  await heardBy(clients);
  const before = clients.map(({ frames }) => frames.length);
  const frames = encodings("decision:frame");
  const began = performance.now();
  const vote = { type: "CastRating", roundId, criterionId, optionId, seen: "revealed" } as const;
  await Promise.all(
    clients.map(async (client) => {
      let replaces: number | null = null;
      for (let times = 0; times < 10; times += 1) {
        const value = 1 + (times % 5);
        replaces = (await client.must(room.decisionId, { ...vote, value, replaces })).seq;
      }
    }),
  );
  await heardBy(clients);
  // Timers may go off a little early.
  const most = Math.ceil((performance.now() - began) / (0.9 * shortestPace)) + 1;
  for (const [index, client] of clients.entries()) {
    expect(client.frames.length - before[index]!).toBeLessThanOrEqual(most);
    expect(client.view?.tally.ratings?.cells[`${criterionId}:${optionId}`]?.n).toBe(people);
  }
  // One text for the facilitator and one for everybody else, however many they are.
  const [ofFay, ofGuests] = clients.map(({ frames: heard }, index) => heard.length - before[index]!);
  expect(frames()).toBe(ofFay! + ofGuests!);
});

test("D9 back after a while only what was missed is told, and after a long while a snapshot", async () => {
  const [fay] = await everybody();
  const { seq } = await room.state();
  const change = (index: number) => ({ type: "ChangeFrame", change: { context: `${index}` } }) as const;
  const changes = Array.from({ length: eventsKept }, (_, index) =>
    room.must(room.facilitator, change(index)),
  );
  await Promise.all(changes);
  await heardBy([fay!]);
  const back = await Client.as(realtime.url, userIds[1]!);
  expect(await back.join(room.decisionId, seq)).toMatchObject({
    ok: true,
    value: { kind: "frame", frame: { from: seq + 1, to: seq + eventsKept } },
  });
  expect(await back.join(room.decisionId, seq - 1)).toMatchObject({ ok: true, value: { kind: "snapshot" } });
});
