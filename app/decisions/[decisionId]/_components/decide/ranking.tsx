"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { RankBars } from "@/lib/ui/rank-bars";
import { firstAndNow } from "../matrix/standing";
import { ResultNotices } from "../merging/result-notices";
import { RuleLine } from "../merging/rule-line";
import { rankingRows } from "./ranking-rows";
import { useRoom } from "../room/use-room";
import styles from "./decide.module.css";

/** The options by their shared score, with the first judgements beside those of now. */
export function Ranking() {
  const { decision, view } = useRoom();
  const { tally } = view;
  if (tally.scores.length === 0) return <p className={styles.quiet}>{workshopMessages.noScores}</p>;
  const titleOf = (id: string) => decision.options.find((option) => option.id === id)?.title ?? "";
  const compared = firstAndNow(tally, titleOf);
  return (
    <section className={styles.section} aria-labelledby="ranking-title">
      <h2 id="ranking-title">{workshopMessages.ranking}</h2>
      <RankBars rows={rankingRows(decision, tally)} label={workshopMessages.ranking} />
      <ResultNotices />
      <RuleLine />
      {compared !== null && <p className={styles.quiet}>{compared}</p>}
    </section>
  );
}
