import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { register } from "@/lib/auth/register";
import type { Viewer } from "@/lib/auth/viewer";
import { draftLife, placeForDecision } from "@/lib/db/access/place-for-decision";
import { adoptDrafts } from "@/lib/db/samples/adopt-drafts";
import { copiedOpening } from "@/lib/db/samples/copied-opening";
import { createTryCopy } from "@/lib/db/samples/try-copy";
import { removeMember } from "@/lib/db/people/memberships";
import { runtime } from "@/lib/db/runtime";
import { smallOpening } from "../../support/room";
import type { Room } from "../../support/room";
import { someAccount, usePeopleDatabase } from "../../auth/support/people-database";

usePeopleDatabase();

const now = new Date("2026-11-20T10:00:00Z");

async function guest(name: string) {
  const { id } = await runtime().prisma.user.create({ data: { kind: "guest", name } });
  return id;
}

/** Where a decision of theirs belongs. */
async function placeOf(userId: string, at = new Date()) {
  const { kind, currentWorkspaceId } = await runtime().prisma.user.findUniqueOrThrow({
    where: { id: userId },
  });
  return placeForDecision({ userId, kind, currentWorkspaceId }, at);
}

async function draftOf(userId: string): Promise<string> {
  const { optionIds: _options, criterionIds: _criteria, ...opening } = smallOpening();
  const place = await placeOf(userId);
  if (place === "forbidden") throw new Error("They may not open anything");
  const decisionId = randomUUID();
  const opened = await runtime().decisions.open({
    decisionId,
    envelope: {
      commandId: randomUUID(),
      command: { type: "OpenDecision", opening, names: "shown", participation: "votes" },
    },
    session: { userId, admission: { kind: "person", name: "Gus" } },
    ...place,
  });
  expect(opened).toMatchObject({ ok: true });
  return decisionId;
}

const rowOf = (id: string) =>
  runtime().prisma.decision.findUniqueOrThrow({
    where: { id },
    select: { workspaceId: true, expiresAt: true },
  });

describe("where a new decision belongs", () => {
  it("to the current workspace of somebody with an account, for ever", async () => {
    const { id, workspaceId } = await someAccount();
    expect(await placeOf(id, now)).toEqual({ workspaceId, expiresAt: null });
  });

  it("to nobody for seven days, when somebody has no account", async () => {
    const expiresAt = new Date(now.getTime() + draftLife);
    expect(await placeOf(await guest("Gus"), now)).toEqual({ workspaceId: null, expiresAt });
    expect(expiresAt.toISOString()).toBe("2026-11-27T10:00:00.000Z");
  });

  it("to nobody but themselves, for ever, when an account has left its workspace", async () => {
    const { id, workspaceId } = await someAccount();
    const { id: heir } = await someAccount();
    await runtime().prisma.membership.create({ data: { workspaceId, userId: heir, role: "owner" } });
    expect(await removeMember(workspaceId, id, id)).toBe("done");
    expect(await placeOf(id, now)).toEqual({ workspaceId: null, expiresAt: null });
  });

  it("C1 nowhere for a viewer of the workspace, and the others may", async () => {
    const { workspaceId } = await someAccount();
    for (const role of ["viewer", "member", "facilitator"] as const) {
      const { id } = await someAccount();
      await runtime().prisma.membership.create({ data: { workspaceId, userId: id, role } });
      await runtime().prisma.user.update({ where: { id }, data: { currentWorkspaceId: workspaceId } });
      const expected = role === "viewer" ? "forbidden" : { workspaceId, expiresAt: null };
      expect(await placeOf(id, now)).toEqual(expected);
    }
  });
});

describe("copies of past decisions", () => {
  it("C7 the framing goes along under fresh ids, votes never, and only for those who may read", async () => {
    const { id } = await someAccount();
    const decisionId = await draftOf(id);
    const book = await runtime().decisions.current(decisionId);
    const copy = await copiedOpening(decisionId, id);
    if (copy === null || book === null) throw new Error("The owner cannot copy");
    expect(copy.question).toBe(book.state.question);
    expect(copy.options.map((option) => option.title)).toEqual(["Train", "Car"]);
    expect(copy.evidence.map((note) => note.claim)).toEqual(["Three hours, door to door."]);
    const known = JSON.stringify(book.state);
    for (const { id: made } of [...copy.options, ...copy.criteria, ...copy.evidence])
      expect(known).not.toContain(made);
    const [note] = copy.evidence;
    expect(copy.criteria.map((criterion) => criterion.id)).toContain(note?.criterionId);
    expect(copy.options.map((option) => option.id)).toContain(note?.optionId);
    const { id: stranger } = await someAccount();
    expect(await copiedOpening(decisionId, stranger)).toBeNull();
    expect(await copiedOpening(randomUUID(), id)).toBeNull();
  });

  it("what was retired stays behind, with its notes and conflicts", async () => {
    const { id } = await someAccount();
    const decisionId = await draftOf(id);
    const send = (command: Parameters<Room["send"]>[1]) =>
      runtime().decisions.execute(decisionId, { commandId: randomUUID(), command }, { userId: id });
    const state = (await runtime().decisions.current(decisionId))?.state;
    const [train, car] = state?.options ?? [];
    const [speed] = state?.criteria ?? [];
    const [note] = Object.keys(state?.evidence ?? {});
    const evidenceId = randomUUID();
    await send({
      type: "AddEvidence",
      evidenceId,
      criterionId: speed?.id ?? "",
      optionId: car?.id ?? "",
      claim: "Four hours.",
      stance: "against",
      source: null,
    });
    await send({
      type: "LinkConflict",
      conflictId: randomUUID(),
      evidenceIds: [note ?? "", evidenceId],
      note: "",
    });
    expect((await copiedOpening(decisionId, id))?.conflicts).toHaveLength(1);
    await send({ type: "RetireOption", optionId: train?.id ?? "" });
    const copy = await copiedOpening(decisionId, id);
    expect(copy?.options.map((option) => option.title)).toEqual(["Car"]);
    expect(copy?.evidence.map((each) => each.claim)).toEqual(["Four hours."]);
    expect(copy?.conflicts).toEqual([]);
  });
});

describe("drafts of visitors", () => {
  it("go to the workspace of whoever registers, and stop expiring; a try-it copy stays what it is", async () => {
    const userId = await guest("Gus");
    const draft = await draftOf(userId);
    const { decisionId: copy } = await createTryCopy({ userId, name: "Gus" });
    const viewer: Viewer = {
      userId,
      name: "Gus",
      kind: "guest",
      sessionId: null,
      tokenId: null,
      scopes: null,
      currentWorkspaceId: null,
    };
    const registered = await register(
      {
        name: "Gus",
        email: "gus@example.org",
        password: "a-long-and-rare-passphrase",
        workspaceName: "Gus's workspace",
        returnTo: "/",
      },
      viewer,
    );
    expect(registered).toEqual({ ok: true, userId });
    const user = await runtime().prisma.user.findUniqueOrThrow({ where: { id: userId } });
    expect(user.currentWorkspaceId).not.toBeNull();
    expect(await rowOf(draft)).toEqual({ workspaceId: user.currentWorkspaceId, expiresAt: null });
    expect((await rowOf(copy)).workspaceId).toBeNull();
    const colleague = await someAccount();
    await runtime().prisma.membership.create({
      data: { workspaceId: user.currentWorkspaceId ?? "", userId: colleague.id, role: "member" },
    });
    const seen = await runtime().decisions.read(draft, { userId: colleague.id, link: null });
    expect(seen?.view.decision.question).toBe("Train or car?");
  });

  it("of others, and those whose time is over, are left alone", async () => {
    const other = await guest("Ola");
    const theirs = await draftOf(other);
    const { id } = await someAccount();
    expect(await adoptDrafts(id)).toBe(0);
    await runtime().prisma.decision.update({ where: { id: theirs }, data: { expiresAt: new Date(0) } });
    expect(await adoptDrafts(other)).toBe(0);
  });
});
