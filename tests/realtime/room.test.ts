import { beforeAll, describe, expect, test, vi } from "vitest";
import { createShareLink, revokeShareLink } from "@/lib/db/access/share-links";
import type { Frame } from "@/lib/decision/frame";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

let room: Room;
beforeAll(async () => {
  room = await Room.open(realtime.database);
});

const connected = (userId: string) => Client.as(realtime.url, userId);

async function readAs(userId: string | null, link: "presenter" | null = null) {
  return (await realtime.database.decisions.read(room.decisionId, { userId, link }))?.view;
}

/** Waits until a client was told everything, and expects what it holds to be what it would be shown afresh. */
async function expectUpToDate(client: Client, userId: string): Promise<void> {
  const { seq } = await room.state();
  await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
  expect(client.view).toEqual(JSON.parse(JSON.stringify(await readAs(userId))));
}

describe("a room", () => {
  test("L2 two people hear each other, and what they hear equals what they would be shown", async () => {
    const ben = await room.join("Ben");
    const [fay, other] = [await connected(room.facilitator), await connected(ben)];
    await fay.follow(room.decisionId);
    await other.follow(room.decisionId);
    await fay.must(room.decisionId, {
      type: "AddOption",
      optionId: crypto.randomUUID(),
      title: "Bicycle",
      definition: "",
    });
    await other.must(room.decisionId, {
      type: "PostComment",
      commentId: crypto.randomUUID(),
      target: { kind: "decision" },
      parentId: null,
      body: "What about the luggage?",
    });
    await expectUpToDate(fay, room.facilitator);
    await expectUpToDate(other, ben);
    expect(Object.values(fay.view?.texts ?? {})).toContain("What about the luggage?");
  });

  test("D9 catch-up continues from what a client knows, and says nothing when nothing happened", async () => {
    const { seq } = await room.state();
    const fay = await connected(room.facilitator);
    const before = await fay.follow(room.decisionId);
    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Winter comes." } });
    const again = await connected(room.facilitator);
    await vi.waitFor(() => expect(fay.view?.decision.seq).toBe(seq + 1), soon);
    const answer = await again.join(room.decisionId, seq);
    if (!answer.ok || answer.value.kind !== "frame") throw new Error(JSON.stringify(answer));
    expect(answer.value.frame).toMatchObject({ from: seq + 1, to: seq + 1 });
    expect(answer.value.viewer).toEqual(before.viewer);
    const nothing = await again.join(room.decisionId, seq + 1);
    expect(nothing).toMatchObject({
      ok: true,
      value: { kind: "frame", frame: { from: seq + 2, to: seq + 1, events: [] } },
    });
  });

  test("own votes reach all connections of a person, and nobody else", async () => {
    const cleo = await room.join("Cleo");
    const [phone, laptop, fay] = await Promise.all([cleo, cleo, room.facilitator].map(connected));
    for (const client of [phone!, laptop!, fay!]) await client.follow(room.decisionId);
    const roundId = await room.openRound("weights");
    const judgements = Object.fromEntries(room.opening.criterionIds.map((id) => [id, 7]));
    const accepted = await phone!.must(room.decisionId, {
      type: "CastWeights",
      roundId,
      method: "sliders",
      judgements,
      replaces: null,
      seen: "sealed",
    });
    const { seq } = accepted;
    const [before] = phone!.mines;
    expect(accepted.mine).toMatchObject({
      since: before!.seq,
      change: { set: { [roundId]: { weights: { judgements, seq } } } },
    });
    await vi.waitFor(() => expect(laptop!.mines.at(-1)?.ballots[roundId]?.weights).toBeTruthy(), soon);
    await expectUpToDate(fay!, room.facilitator);
    expect(fay!.mines.at(-1)?.ballots).toEqual({});
    const stale = await laptop!.send(room.decisionId, {
      type: "CastWeights",
      roundId,
      method: "sliders",
      judgements,
      replaces: null,
      seen: "sealed",
    });
    expect(stale).toMatchObject({ ok: false, rejection: { code: "newer_vote" } });
  });

  test("D6 a frame over the reveal carries everything, and whoever joins later is shown no tally first", async () => {
    const fay = await connected(room.facilitator);
    const view = await fay.follow(room.decisionId);
    const round = view.decision.rounds.find(({ status }) => status === "sealed")!;
    await fay.must(room.decisionId, { type: "RevealRound", roundId: round.id, confirmed: true });
    await expectUpToDate(fay, room.facilitator);
    const across = fay.frames.find(({ events }) =>
      events.some(({ event }) => event.type === "RoundRevealed"),
    );
    expect(Object.keys(across?.ballots?.[round.id]?.of ?? {})).toHaveLength(1);
    expect(across?.tally?.weights).not.toBeNull();
    const late = await room.join("Lee");
    const lee = await connected(late);
    const shown = await lee.follow(room.decisionId);
    expect(shown.withheld).toEqual(["weights"]);
    expect(shown.tally.weights).toBeNull();
    expect(shown.ballots).toEqual({});
  });

  test("somebody who joins while looking is shown everything afresh, as who they are now", async () => {
    const workspace = await realtime.database.prisma.workspace.create({ data: { name: "Team" } });
    const shared = await Room.open(realtime.database, workspace.id);
    const user = await realtime.database.prisma.user.create({ data: { kind: "account", name: "Mo" } });
    await realtime.database.prisma.membership.create({
      data: { workspaceId: workspace.id, userId: user.id, role: "member" },
    });
    const mo = await connected(user.id);
    expect((await mo.follow(shared.decisionId)).viewer.participantId).toBeNull();
    await shared.join("Mo", "votes", user.id);
    await vi.waitFor(() => expect(mo.view?.viewer.participantId).not.toBeNull(), soon);
    expect(mo.snapshots).toHaveLength(1);
  });

  test("a removed participant is told that the decision is gone, and hears no more", async () => {
    const dan = await room.join("Dan");
    const client = await connected(dan);
    const { viewer } = await client.follow(room.decisionId);
    await room.must(room.facilitator, { type: "RemoveParticipant", participantId: viewer.participantId! });
    await vi.waitFor(() => expect(client.isGone).toBe(true), soon);
    const heard = client.raw.length;
    const fay = await connected(room.facilitator);
    await fay.follow(room.decisionId);
    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Not for Dan." } });
    await expectUpToDate(fay, room.facilitator);
    expect(client.raw.slice(heard).join()).not.toContain("Not for Dan.");
    expect(await client.join(room.decisionId)).toMatchObject({ rejection: { code: "unknown_decision" } });
  });

  test("presence lists who is connected, and forgets who left", async () => {
    const [eve, fay] = [await connected(await room.join("Eve")), await connected(room.facilitator)];
    const { viewer } = await eve.follow(room.decisionId);
    await fay.follow(room.decisionId);
    await vi.waitFor(() => expect(fay.online.at(-1)?.of).toContain(viewer.participantId), soon);
    eve.line.disconnect();
    await vi.waitFor(() => expect(fay.online.at(-1)?.of).not.toContain(viewer.participantId), soon);
  });

  test("a presenter link reads without sign-in, without names, and ends when it is revoked", async () => {
    const asker = { userId: room.facilitator, kind: "account" } as const;
    const link = await createShareLink(room.decisionId, "presenter", asker);
    if (!link.ok) throw new Error(link.refusal);
    const projector = await Client.connect(realtime.url, {});
    const view = await projector.follow(room.decisionId, link.value.token);
    expect(view.names).toEqual({});
    expect(view.decision.comments).toEqual({});
    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Seen by all." } });
    await vi.waitFor(() => expect(projector.view?.decision.context).toBe("Seen by all."), soon);
    const frames: Frame[] = projector.frames;
    expect(frames.every((frame) => frame.names === undefined)).toBe(true);
    expect(
      await projector.send(room.decisionId, { type: "FinishBallot", roundId: crypto.randomUUID() }),
    ).toEqual({ ok: false, rejection: { code: "unauthenticated" } });
    await revokeShareLink(room.decisionId, link.value.id, asker);
    await vi.waitFor(() => expect(projector.isGone).toBe(true), soon);
    expect(await projector.join(room.decisionId, null, link.value.token)).toMatchObject({
      rejection: { code: "unknown_decision" },
    });
  });
});
