import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { OptionChip } from "./option-chip";
import { optionColour } from "./option-letter";
import styles from "./score-head.module.css";

export type ScoreHeadProps = {
  optionIndex: number;
  title: string;
  /** The shared score, 0 to 100; null while there is none to show. */
  score: number | null;
  rank?: number | null;
  /** Points ahead of the next, for the first. */
  leadsBy?: number | null;
  /** The score of the first judgements. */
  firstScore?: number | null;
  /** How many votes moved since the reveal. */
  moved?: number | null;
  /** Said instead of the rank: out by a must-have, incomplete. */
  remark?: string;
};

/** An option's column head: name, shared score, rank, and what the first judgements said. */
export function ScoreHead(props: ScoreHeadProps) {
  const { optionIndex, title, score, rank = null, leadsBy = null, firstScore = null, moved = null } = props;
  const place =
    props.remark ??
    [
      rank === null ? null : commonMessages.rank(rank),
      leadsBy === null ? null : commonMessages.leadsBy(leadsBy.toFixed(1)),
    ]
      .filter(Boolean)
      .join(" · ");
  const first = [
    firstScore === null ? null : commonMessages.firstJudgements(firstScore.toFixed(1)),
    moved === null || moved === 0 ? null : commonMessages.votesMoved(moved),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <div className={styles.head} data-option={optionColour(optionIndex)}>
      <OptionChip index={optionIndex} title={title} />
      {score !== null && (
        <div className={styles.line}>
          <span className={classNames(styles.score, rank === 1 && styles.leading)}>{score.toFixed(1)}</span>
          <span className={styles.place}>{place}</span>
        </div>
      )}
      {score === null && props.remark && <div className={styles.place}>{props.remark}</div>}
      {first && <div className={styles.first}>{first}</div>}
    </div>
  );
}
