"use client";

import { mergedBy } from "@/lib/decision/merged-by";
import type { View } from "@/lib/decision/view";
import { mergingMessages } from "@/lib/messages/merging";
import { presentMessages } from "@/lib/messages/present";
import { RankBars } from "@/lib/ui/rank-bars";
import { PresenterVerdict } from "./presenter-verdict";
import { PresenterWeights } from "./presenter-weights";
import styles from "./presenter.module.css";

/** The ranking once there is one; before that the weights that were revealed, or what everybody is doing. */
export function PresenterMain({ view }: { view: View }) {
  const { decision, tally } = view;
  const outcome = decision.phase === "decided" ? decision.outcomes.at(-1) : undefined;
  const isSealed = decision.rounds.some(
    (round) =>
      round.status === "sealed" && round.focus === (decision.phase === "weigh" ? "weights" : "ratings"),
  );
  if (outcome !== undefined) return <p className={styles.outcome}>{outcome.summary}</p>;
  const isVoting = decision.phase === "weigh" || decision.phase === "rate";
  if (decision.phase === "frame" || (isVoting && isSealed)) {
    return (
      <div>
        <p className={styles.said}>{presentMessages[decision.phase]}</p>
        {isSealed && <p className={styles.sealed}>{presentMessages.sealed}</p>}
      </div>
    );
  }
  const rule = <p className={styles.rule}>{mergingMessages.onTheWall(mergedBy(decision, tally))}</p>;
  if (decision.phase === "weigh" && tally.weights !== null)
    return (
      <div className={styles.result}>
        <PresenterWeights view={view} />
        {rule}
      </div>
    );
  if (tally.scores.length > 0) {
    const rows = tally.scores
      .map((row) => {
        const index = decision.options.findIndex((option) => option.id === row.optionId);
        const said = { id: row.optionId, index, title: decision.options[index]?.title ?? "" };
        if (row.score !== null) return { ...row, ...said };
        const remark = mergingMessages.between(row.low.toFixed(1), row.high.toFixed(1));
        return { ...row, ...said, range: [row.low, row.high] as const, remark };
      })
      .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index);
    return (
      <div className={styles.result}>
        <RankBars rows={rows} label={presentMessages.ranking} large />
        <PresenterVerdict />
        {rule}
      </div>
    );
  }
  return (
    <p className={styles.said}>{presentMessages[decision.phase === "decided" ? "decide" : decision.phase]}</p>
  );
}
