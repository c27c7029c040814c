import { searchDecisions } from "@/lib/db/history/search-decisions";
import { searchHistory } from "@/lib/http/api/history-operations";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";

/** Searches everything the viewer may see. */
export const GET = withViewer(searchHistory, async ({ viewer, query }) => {
  await requireAttempt("search", { account: viewer.userId });
  const { q: words, status, tag } = query;
  const hits = await searchDecisions({
    userId: viewer.userId,
    workspaceId: viewer.currentWorkspaceId,
    words,
    status,
    tag,
  });
  return { hits };
});
