import { guestWithToken } from "@/lib/auth/guest";
import { admissionFor } from "@/lib/db/access/admission";
import { inviteByCode, inviteByToken } from "@/lib/db/access/invites";
import { joinDecision } from "@/lib/db/access/join-decision";
import type { JoinRefusal, JoinRight } from "@/lib/db/access/join-decision";
import { clientAddress } from "@/lib/http/client-address";
import { joinOperation } from "@/lib/http/api/invite-operations";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withAnyone } from "@/lib/http/with-viewer";

/** Joins as whoever asks, or as a new guest. An invitation that lets nobody in makes no guest either. */
export const POST = withAnyone(joinOperation, async ({ viewer, body, request }) => {
  await requireAttempt("join", { address: clientAddress(request.headers) });
  const { name, participation } = body;
  const { decisionId, by } = await rightOf(body);
  if (viewer !== null) return { ...(await joined(viewer.userId)), guest: null };
  if (by.kind === "membership") throw new ProblemError("unauthenticated");
  const admission = admissionFor(by.invite);
  if (admission !== "open") throw problemOf(admission);
  const { viewer: guest, token, expiresAt } = await guestWithToken(name);
  return { ...(await joined(guest.userId)), guest: { token, expiresAt } };

  async function joined(userId: string) {
    const result = await joinDecision({ decisionId, userId, name, participation, by });
    if (!result.ok) throw problemOf(result.refusal);
    return { decisionId, participantId: result.participantId, seq: result.seq };
  }
});

type Ways = { invite?: string | undefined; code?: string | undefined; decisionId?: string | undefined };

async function rightOf({
  invite: token,
  code,
  decisionId,
}: Ways): Promise<{ decisionId: string; by: JoinRight }> {
  if (decisionId !== undefined) return { decisionId, by: { kind: "membership" } };
  const invite = token === undefined ? await inviteByCode(code ?? "") : await inviteByToken(token);
  if (invite === null) throw new ProblemError("not_found");
  return { decisionId: invite.decisionId, by: { kind: "invite", invite } };
}

/** The refusals of an invitation are one code with its reason; those of the rules keep their own. */
function problemOf(refusal: JoinRefusal): ProblemError {
  switch (refusal) {
    case "expired":
    case "revoked":
    case "used_up":
    case "not_offered":
      return new ProblemError("not_admitted", { about: { reason: refusal } });
    default:
      return new ProblemError(refusal);
  }
}
