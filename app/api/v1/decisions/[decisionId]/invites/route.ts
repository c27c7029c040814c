import { accessPolicy } from "@/lib/db/access/access-policy";
import { createInvite, listInvites } from "@/lib/db/access/invites";
import { createInviteOperation, listInvitesOperation } from "@/lib/http/api/invite-operations";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError } from "@/lib/http/problem";
import { publicOrigin } from "@/lib/http/public-origin";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";
import { toldInvite } from "./told-invite";

/** The open invitations, links included: to facilitators of this decision and to nobody else (G8). */
export const GET = withViewer(listInvitesOperation, async ({ viewer, params, request }) => {
  const found = await listInvites(params.decisionId, viewer);
  if (!found.ok) throw new ProblemError(found.refusal);
  const { origin, phones } = publicOrigin(request.headers);
  return {
    invites: found.invites.map((invite) => toldInvite(invite, origin)),
    mayCreate: viewer.kind === "account" || !accessPolicy.create_invite.accountNeeded,
    phones,
  };
});

/** Makes an invitation. */
export const POST = withViewer(createInviteOperation, async ({ viewer, params, body, request }) => {
  await requireAttempt("invite", { account: viewer.userId, address: clientAddress(request.headers) });
  const made = await createInvite({
    decisionId: params.decisionId,
    asker: viewer,
    participation: body.participation,
    expiresAt: new Date(Date.now() + body.days * 86_400_000),
    maxUses: body.maxUses,
  });
  if (!made.ok) throw new ProblemError(made.refusal);
  return Response.json(toldInvite(made.invite, publicOrigin(request.headers).origin), { status: 201 });
});
