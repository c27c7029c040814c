import { revokeShareLink } from "@/lib/db/access/share-links";
import { revokeLinkOperation } from "@/lib/http/api/link-operations";
import { ProblemError } from "@/lib/http/problem";
import { withViewer } from "@/lib/http/with-viewer";

/** Ends a read-only link. */
export const DELETE = withViewer(revokeLinkOperation, async ({ viewer, params }) => {
  const refusal = await revokeShareLink(params.decisionId, params.linkId, viewer);
  if (refusal !== null) throw new ProblemError(refusal);
});
