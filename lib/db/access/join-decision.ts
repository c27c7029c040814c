import { randomUUID } from "node:crypto";
import type { RejectionCode } from "@/lib/decision/rejection";
import { runtime } from "../runtime";
import { admissionFor, givePlaceBack, takePlace } from "./admission";
import type { Invite } from "./invites";
import { memberChoices } from "./member-choices";
import { standingOf } from "./standing";

/** By what right somebody comes: an invitation they hold, or their membership in the workspace. */
export type JoinRight = { kind: "invite"; invite: Invite } | { kind: "membership" };

/** Why somebody does not come in: by the state of the invitation, by what it offers, or by the rules of the decision. */
export type JoinRefusal = "not_found" | "expired" | "revoked" | "used_up" | "not_offered" | RejectionCode;

export type Joined =
  { ok: true; participantId: string; seq: number | null } | { ok: false; refusal: JoinRefusal };

type Wish = {
  decisionId: string;
  userId: string;
  /** What others see in this decision; 1 to 60 characters, checked by the door. */
  name: string;
  participation: "votes" | "observes";
  by: JoinRight;
};

/**
 * Lets somebody into a decision, once: whoever is in already stays who they are and uses nothing up (D11). A place of
 * an invitation is taken before the rules are asked and given back when they refuse, so that the cap holds however many
 * come at once. Expiry, cap and revocation stop newcomers only.
 */
export async function joinDecision(wish: Wish): Promise<Joined> {
  const { decisionId, userId, by } = wish;
  const standing = await standingOf(decisionId, userId);
  if (standing === null) return { ok: false, refusal: "not_found" };
  if (standing.removed) return { ok: false, refusal: "removed" };
  if (standing.participantId !== null) return { ok: true, participantId: standing.participantId, seq: null };
  const refusal = await refusalOf(wish);
  if (refusal !== null) return { ok: false, refusal };
  if (by.kind === "membership") return admitted(wish);
  if (!(await takePlace(by.invite.id))) return { ok: false, refusal: await reasonOf(by.invite.id) };
  let joined: Joined | undefined;
  try {
    joined = await admitted(wish);
  } finally {
    if (joined?.ok !== true || joined.seq === null) await givePlaceBack(by.invite.id);
  }
  return joined;
}

async function refusalOf({ decisionId, userId, participation, by }: Wish): Promise<JoinRefusal | null> {
  if (by.kind === "invite") {
    const { invite } = by;
    if (invite.decisionId !== decisionId) return "not_found";
    if (!(await offers(invite, participation))) return "not_offered";
    const admission = admissionFor(invite);
    return admission === "open" ? null : admission;
  }
  const choices = await memberChoices(decisionId, userId);
  if (choices.length === 0) return "not_found";
  return choices.includes(participation) ? null : "not_offered";
}

/** An invitation to vote still lets people read and comment once the decision is made: voting is over then. */
async function offers(invite: Invite, participation: Wish["participation"]): Promise<boolean> {
  if (invite.participation === "choose" || invite.participation === participation) return true;
  if (participation === "votes") return false;
  return (await runtime().decisions.current(invite.decisionId))?.state.phase === "decided";
}

/** Why no place was to be had: the row says it better than what was read before. */
async function reasonOf(inviteId: string): Promise<JoinRefusal> {
  const row = await runtime().prisma.invite.findUnique({ where: { id: inviteId } });
  const admission = row === null ? "revoked" : admissionFor(row);
  return admission === "open" ? "used_up" : admission;
}

async function admitted({ decisionId, userId, name, participation }: Wish): Promise<Joined> {
  const executed = await runtime().decisions.execute(
    decisionId,
    { commandId: randomUUID(), command: { type: "JoinDecision", participation } },
    { userId, admission: { kind: "person", name } },
  );
  if (executed === null) return { ok: false, refusal: "not_found" };
  const participantId = (await standingOf(decisionId, userId))?.participantId ?? null;
  if (executed.ok) return { ok: true, participantId: participantId ?? "", seq: executed.seq };
  // A second tap of the same person lost the race against the first: they are in.
  const { code } = executed.rejection;
  if (code === "nothing_to_change" && participantId !== null) return { ok: true, participantId, seq: null };
  return { ok: false, refusal: code };
}
