import { randomUUID } from "node:crypto";
import { runtime } from "../runtime";
import type { AccessRefusal, Asker } from "./access-policy";
import { idOfToken, signedToken } from "./signature";
import { refusalFor } from "./standing";

/** What a read-only link shows: the view for the projector, or the record as a viewer sees it. */
export const shareKinds = ["presenter", "record"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** A read-only link, as facilitators see it. */
export type ShareLink = { id: string; kind: ShareKind; token: string; createdAt: Date };

type Found<T> = { ok: true; value: T } | { ok: false; refusal: AccessRefusal };

const creating = { presenter: "create_presenter_link", record: "create_record_link" } as const;

function usable(now: Date) {
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

async function openLinks(decisionId: string): Promise<ShareLink[]> {
  const rows = await runtime().prisma.shareLink.findMany({
    where: { decisionId, ...usable(new Date()) },
    select: { id: true, kind: true, createdAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, kind, createdAt }) => {
    const known: ShareKind = kind === "presenter" ? "presenter" : "record";
    return { id, kind: known, createdAt, token: signedToken(known, id) };
  });
}

/** The read-only links of a decision that work, for its facilitators. */
export async function listShareLinks(decisionId: string, asker: Asker): Promise<Found<ShareLink[]>> {
  const refusal = await refusalFor("see_links", decisionId, asker);
  return refusal === null ? { ok: true, value: await openLinks(decisionId) } : { ok: false, refusal };
}

/** The read-only link of this kind: the one there is, or a new one. They are off until somebody makes one. */
export async function createShareLink(
  decisionId: string,
  kind: ShareKind,
  asker: Asker,
): Promise<Found<ShareLink>> {
  const refusal = await refusalFor(creating[kind], decisionId, asker);
  if (refusal !== null) return { ok: false, refusal };
  const known = (await openLinks(decisionId)).find((link) => link.kind === kind);
  if (known !== undefined) return { ok: true, value: known };
  const { id, createdAt } = await runtime().prisma.shareLink.create({
    data: { id: randomUUID(), decisionId, kind, createdById: asker.userId },
  });
  return { ok: true, value: { id, kind, createdAt, token: signedToken(kind, id) } };
}

/** Ends a read-only link; a new one gets another address. Revoking twice is one. */
export async function revokeShareLink(
  decisionId: string,
  linkId: string,
  asker: Asker,
): Promise<AccessRefusal | null> {
  const refusal = await refusalFor("revoke_link", decisionId, asker);
  if (refusal !== null) return refusal;
  const { prisma } = runtime();
  await prisma.shareLink.updateMany({
    where: { id: linkId, decisionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return (await prisma.shareLink.count({ where: { id: linkId, decisionId } })) === 0 ? "not_found" : null;
}

async function accessBy(kind: ShareKind, token: string): Promise<{ decisionId: string } | null> {
  const id = idOfToken(kind, token);
  if (id === null) return null;
  return runtime().prisma.shareLink.findFirst({
    where: { id, kind, ...usable(new Date()) },
    select: { decisionId: true },
  });
}

/** Which decision a presenter link shows; null when it does not work (any more). */
export async function presenterAccess(token: string): Promise<{ decisionId: string } | null> {
  return accessBy("presenter", token);
}

/** Which decision's record a read-only link shows; null when it does not work (any more). */
export async function recordAccess(token: string): Promise<{ decisionId: string } | null> {
  return accessBy("record", token);
}
