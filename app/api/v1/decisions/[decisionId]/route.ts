import { runtime } from "@/lib/db/runtime";
import { readDecision } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { withViewer } from "@/lib/http/with-viewer";

/** Everything the viewer may see of a decision, and their own votes. */
export const GET = withViewer(readDecision, async ({ viewer, params }) => {
  const read = await runtime().decisions.read(params.decisionId, { userId: viewer.userId, link: null });
  if (read === null) throw new ProblemError("not_found");
  return read;
});
