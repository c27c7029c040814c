import { runtime } from "@/lib/db/runtime";
import { listPeople } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { withViewer } from "@/lib/http/with-viewer";

/** The people of a decision by name, page by page. */
export const GET = withViewer(listPeople, async ({ viewer, params, query }) => {
  const page = await runtime().decisions.people(
    params.decisionId,
    { userId: viewer.userId, link: null },
    query,
  );
  if (page === null) throw new ProblemError("not_found");
  return { ...page };
});
