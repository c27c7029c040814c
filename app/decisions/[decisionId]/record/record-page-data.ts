import type { Access } from "@/lib/db/decisions/decisions";
import { knownFigures } from "@/lib/db/figures/known-figures";
import { runtime } from "@/lib/db/runtime";
import type { Mine } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";
import type { View } from "@/lib/decision/view";
import { discussionsOf } from "@/lib/record/comment-threads";
import type { Discussion } from "@/lib/record/comment-threads";
import { decisionRecord } from "@/lib/record/decision-record";
import type { DecisionRecord } from "@/lib/record/decision-record";

/** What the record page shows to one reader. */
export type RecordPageData = {
  record: DecisionRecord;
  decision: Decision;
  before: readonly Discussion[];
  after: readonly Discussion[];
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
    seen,
  };
}
