import { knownFigures } from "@/lib/db/figures/known-figures";
import { runtime } from "@/lib/db/runtime";
import { viewerRole, withheldFrom } from "@/lib/decision/viewer";
import { readFigures } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";

/** What is said of everybody's votes (V12): for whoever may see the whole tally. */
export const GET = withViewer(readFigures, async ({ viewer, params }) => {
  await requireAttempt("compute", { account: viewer.userId });
  const { decisions } = runtime();
  const found = await decisions.viewerOf(params.decisionId, { userId: viewer.userId, link: null });
  const book = await decisions.current(params.decisionId);
  if (found === null || book === null) throw new ProblemError("not_found");
  const { state, directory } = book;
  if (viewerRole(state, found.viewer) === "outsider") throw new ProblemError("not_found");
  // Asked of the very state that the figures are of: a round may have been revealed a moment ago.
  const isWhole = withheldFrom(state, directory, found.viewer).length === 0;
  return { seq: state.seq, figures: isWhole ? await knownFigures(state, directory) : null };
});
