import type { Access } from "@/lib/db/decisions/decisions";
import { knownFigures } from "@/lib/db/figures/known-figures";
import { runtime } from "@/lib/db/runtime";
import type { Directory } from "@/lib/decision/directory";
import { personalFigures } from "@/lib/decision/figures/personal-figures";
import { standingOf } from "@/lib/decision/figures/standing";
import { teamMatrix } from "@/lib/decision/figures/team-matrix";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import type { Mine } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";
import type { View } from "@/lib/decision/view";
import { discussionsOf } from "@/lib/record/comment-threads";
import type { Discussion } from "@/lib/record/comment-threads";
import { decisionRecord } from "@/lib/record/decision-record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { log } from "@/lib/log/log";
import type { Findings } from "../_components/figures/figures-context";

/** What the record page shows to one reader. */
export type RecordPageData = {
  record: DecisionRecord;
  decision: Decision;
  before: readonly Discussion[];
  after: readonly Discussion[];
  /** What is to be said beside the scores; null where the reader may not see them, or there are none. */
  findings: Findings | null;
  /** What the live part of the page starts from. */
  seen: { view: View; mine: Mine };
};

/** Reads a record for whoever has this access; null when there is nothing they may see. */
export async function recordPageData(decisionId: string, access: Access): Promise<RecordPageData | null> {
  const seen = await runtime().decisions.read(decisionId, access);
  const book = seen === null ? null : await runtime().decisions.current(decisionId);
  if (seen === null || book === null) return null;
  const { decision, names, texts } = seen.view;
  return {
    record: decisionRecord(book.state, book.directory, await knownFigures(book.state, book.directory)),
    decision,
    before: discussionsOf(decision, names, texts, false),
    after: discussionsOf(decision, names, texts, true),
    findings: await findingsFor(book, seen.view),
    seen,
  };
}

/** V12: computed here from the frozen votes: by name where the reader is shown ballots, cut to aggregates elsewhere. */
async function findingsFor(
  { state, directory }: { state: Decision; directory: Directory },
  view: View,
): Promise<Findings | null> {
  const matrix = mergedMatrix(view.decision, view.tally);
  const standing = matrix && standingOf(matrix, view.tally);
  if (matrix === null || standing === null) return null;
  const team = teamMatrix(view.decision, view.tally, view.ballots);
  const desk = runtime().figures;
  const asked = team === null ? desk?.figuresOf(state, directory) : desk?.wholeFiguresOf(state, directory);
  const figures = await asked?.catch((error: unknown) => {
    log().error({ err: error }, "record: figures could not be computed");
    return null;
  });
  return { matrix, standing, figures: figures ?? null, personal: team && personalFigures(team, standing) };
}
