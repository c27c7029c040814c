import { revokeInvite } from "@/lib/db/access/invites";
import { revokeInviteOperation } from "@/lib/http/api/invite-operations";
import { ProblemError } from "@/lib/http/problem";
import { withViewer } from "@/lib/http/with-viewer";

/** Ends an invitation for newcomers. */
export const DELETE = withViewer(revokeInviteOperation, async ({ viewer, params }) => {
  const refusal = await revokeInvite(params.decisionId, params.inviteId, viewer);
  if (refusal !== null) throw new ProblemError(refusal);
});
