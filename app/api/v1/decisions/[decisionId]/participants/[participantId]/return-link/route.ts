import { createReturnLink } from "@/lib/db/access/return-links";
import { createReturnLinkOperation } from "@/lib/http/api/link-operations";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError } from "@/lib/http/problem";
import { publicOrigin } from "@/lib/http/public-origin";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";

/** Makes a one-time link that gives a guest back who they are. */
export const POST = withViewer(createReturnLinkOperation, async ({ viewer, params, request }) => {
  await requireAttempt("invite", { account: viewer.userId, address: clientAddress(request.headers) });
  const made = await createReturnLink(params.decisionId, params.participantId, viewer);
  if (!made.ok) {
    if (made.refusal !== "has_account") throw new ProblemError(made.refusal);
    throw new ProblemError("conflict", { about: { reason: made.refusal } });
  }
  const { token, expiresAt } = made.link;
  const link = `${publicOrigin(request.headers).origin}/return/${token}`;
  return Response.json({ link, expiresAt }, { status: 201 });
});
