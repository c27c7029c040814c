import { createShareLink, listShareLinks } from "@/lib/db/access/share-links";
import { createLinkOperation, listLinksOperation } from "@/lib/http/api/link-operations";
import { clientAddress } from "@/lib/http/client-address";
import { ProblemError } from "@/lib/http/problem";
import { publicOrigin } from "@/lib/http/public-origin";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";
import { toldLink } from "./told-link";

/** The read-only links that work, for facilitators. */
export const GET = withViewer(listLinksOperation, async ({ viewer, params, request }) => {
  const found = await listShareLinks(params.decisionId, viewer);
  if (!found.ok) throw new ProblemError(found.refusal);
  const { origin } = publicOrigin(request.headers);
  return { links: found.value.map((link) => toldLink(link, origin)) };
});

/** Makes a read-only link, or gives the one there is. */
export const POST = withViewer(createLinkOperation, async ({ viewer, params, body, request }) => {
  await requireAttempt("invite", { account: viewer.userId, address: clientAddress(request.headers) });
  const made = await createShareLink(params.decisionId, body.kind, viewer);
  if (!made.ok) throw new ProblemError(made.refusal);
  return Response.json(toldLink(made.value, publicOrigin(request.headers).origin), { status: 201 });
});
