import { frameMessages } from "@/lib/messages/frame";
import { voteMessages } from "@/lib/messages/vote";
import type { CellEvidence } from "./evidence-counts";
import styles from "./evidence-matrix.module.css";

const stances = ["for", "against", "neutral"] as const;

/** What a cell holds, in a few words: "+ 3 for · − 1 against · ≠ 1 conflict". */
export function EvidenceSummary({ notes, conflicts }: CellEvidence) {
  if (notes.length === 0) return <span className={styles.none}>{frameMessages.counts(0)}</span>;
  return (
    <span className={styles.counts}>
      {stances.map((stance) => {
        const n = notes.filter((note) => note.stance === stance).length;
        return n === 0 ? null : (
          <span key={stance}>
            <span aria-hidden="true">{`${voteMessages.sign[stance]} `}</span>
            {voteMessages.countOf(stance, n)}
          </span>
        );
      })}
      {conflicts > 0 && (
        <span className={styles.conflict}>
          <span aria-hidden="true">{"≠ "}</span>
          {frameMessages.conflicts(conflicts)}
        </span>
      )}
    </span>
  );
}
