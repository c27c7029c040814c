import { frameMessages } from "@/lib/messages/frame";
import type { CellEvidence } from "./evidence-counts";
import styles from "./evidence-matrix.module.css";

const words = [
  { stance: "for", sign: "+", said: frameMessages.countFor },
  { stance: "against", sign: "−", said: frameMessages.countAgainst },
  { stance: "neutral", sign: "·", said: frameMessages.countNeutral },
] as const;

/** What a cell holds, in a few words: "+ 3 for · − 1 against · ≠ 1 conflict". */
export function EvidenceSummary({ notes, conflicts }: CellEvidence) {
  if (notes.length === 0) return <span className={styles.none}>{frameMessages.counts(0)}</span>;
  return (
    <span className={styles.counts}>
      {words.map(({ stance, sign, said }) => {
        const n = notes.filter((note) => note.stance === stance).length;
        return n === 0 ? null : (
          <span key={stance}>
            <span aria-hidden="true">{`${sign} `}</span>
            {said(n)}
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
