import { runtime } from "@/lib/db/runtime";
import { readEvents } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { withViewer } from "@/lib/http/with-viewer";

/** What happened since a number: the frame that the socket would send. */
export const GET = withViewer(readEvents, async ({ viewer, params, query }) => {
  const { decisions } = runtime();
  const since = await decisions.eventsSince(params.decisionId, query.after, {
    userId: viewer.userId,
    link: null,
  });
  if (since === null) throw new ProblemError("not_found");
  return since;
});
