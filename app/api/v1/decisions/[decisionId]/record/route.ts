import { knownFigures } from "@/lib/db/figures/known-figures";
import { runtime } from "@/lib/db/runtime";
import { readRecord } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";
import { decisionRecord } from "@/lib/record/decision-record";

/** The record of a decided decision, for whoever may see the decision. */
export const GET = withViewer(readRecord, async ({ viewer, params }) => {
  await requireAttempt("export", { account: viewer.userId });
  const { decisions } = runtime();
  const access = { userId: viewer.userId, link: null };
  const seen = await decisions.read(params.decisionId, access);
  const book = await decisions.current(params.decisionId);
  if (seen === null || book === null) throw new ProblemError("not_found");
  if (book.state.phase !== "decided") throw new ProblemError("not_decided");
  return decisionRecord(book.state, book.directory, await knownFigures(book.state, book.directory));
});
