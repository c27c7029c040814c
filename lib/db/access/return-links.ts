import { randomUUID } from "node:crypto";
import { announceEnding } from "../people/access-endings";
import { isUniqueViolation } from "../people/unique-violation";
import { runtime } from "../runtime";
import type { AccessRefusal, Asker } from "./access-policy";
import { idOfToken, signedToken } from "./signature";
import { refusalFor } from "./standing";

/** How long a return link waits to be used (ms). */
export const returnLinkLife = 86_400_000;

/** A one-time link that gives somebody back who they are in one decision. */
export type ReturnLink = { token: string; expiresAt: Date };

export type ReturnRefusal = AccessRefusal | "unknown_participant" | "has_account" | "removed";

/**
 * Makes a return link for a guest who lost their identity; an earlier one for the same person stops working. Accounts
 * get none: they sign in again, and nobody else can become them.
 */
export async function createReturnLink(
  decisionId: string,
  participantId: string,
  asker: Asker,
): Promise<{ ok: true; link: ReturnLink } | { ok: false; refusal: ReturnRefusal }> {
  const refusal = await refusalFor("create_return_link", decisionId, asker);
  if (refusal !== null) return { ok: false, refusal };
  const { prisma, decisions } = runtime();
  const participant = (await decisions.current(decisionId))?.state.participants[participantId];
  const userId = await userBehind(decisionId, participantId);
  if (participant === undefined || userId === null) return { ok: false, refusal: "unknown_participant" };
  if (participant.removed) return { ok: false, refusal: "removed" };
  const user = await prisma.user.findUnique({ where: { id: userId }, select: { kind: true } });
  if (user?.kind !== "guest") return { ok: false, refusal: "has_account" };
  const [, row] = await prisma.$transaction([
    prisma.returnLink.updateMany({
      where: { decisionId, participantId, usedAt: null },
      data: { usedAt: new Date() },
    }),
    prisma.returnLink.create({
      data: { id: randomUUID(), decisionId, participantId, expiresAt: new Date(Date.now() + returnLinkLife) },
    }),
  ]);
  return { ok: true, link: { token: signedToken("return", row.id), expiresAt: row.expiresAt } };
}

async function userBehind(decisionId: string, participantId: string): Promise<string | null> {
  const person = await runtime().prisma.person.findUnique({
    where: { decisionId_participantId: { decisionId, participantId } },
    select: { userId: true },
  });
  return person?.userId ?? null;
}

/** Whose place a link gives back; null when it was used, replaced, is too old or was not made here. Changes nothing. */
export async function openReturnLink(
  token: string,
): Promise<{ decisionId: string; participantId: string; name: string } | null> {
  const id = idOfToken("return", token);
  if (id === null) return null;
  const { prisma } = runtime();
  const link = await prisma.returnLink.findFirst({
    where: { id, usedAt: null, expiresAt: { gt: new Date() } },
  });
  if (link === null) return null;
  const { decisionId, participantId } = link;
  const person = await prisma.person.findUnique({
    where: { decisionId_participantId: { decisionId, participantId } },
    select: { name: true },
  });
  return person && { decisionId, participantId, name: person.name };
}

/**
 * Gives a place in a decision to this user, once. From then on the guest who had it is nobody here: the browser that was
 * lost keeps no access. `already_here`: this user takes part in the decision as somebody else.
 */
export async function redeemReturnLink(
  token: string,
  userId: string,
): Promise<{ ok: true; decisionId: string } | { ok: false; refusal: "dead" | "already_here" }> {
  const id = idOfToken("return", token);
  const moved = id === null ? null : await moveSafely(id, userId);
  if (moved === null) return { ok: false, refusal: "dead" };
  if (moved === "already_here") return { ok: false, refusal: moved };
  if (moved.before !== null && moved.before !== userId)
    announceEnding({ kind: "membership", userId: moved.before, workspaceId: "" });
  return { ok: true, decisionId: moved.decisionId };
}

type Moved = { decisionId: string; before: string | null };

async function moveSafely(id: string, userId: string): Promise<Moved | null | "already_here"> {
  try {
    return await move(id, userId);
  } catch (error) {
    // One user is one person in a decision; the transaction, and with it the use of the link, was taken back.
    if (isUniqueViolation(error)) return "already_here";
    throw error;
  }
}

async function move(id: string, userId: string): Promise<Moved | null> {
  return runtime().prisma.$transaction(async (tx) => {
    const now = new Date();
    const [link] = await tx.returnLink.updateManyAndReturn({
      where: { id, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (link === undefined) return null;
    const place = {
      decisionId_participantId: { decisionId: link.decisionId, participantId: link.participantId },
    };
    const person = await tx.person.findUnique({ where: place, select: { userId: true } });
    if (person === null) return null;
    await tx.person.update({ where: place, data: { userId } });
    const before = person.userId;
    if (before !== null && before !== userId)
      await tx.user.updateMany({ where: { id: before }, data: { accessChangedAt: now } });
    return { decisionId: link.decisionId, before };
  });
}
