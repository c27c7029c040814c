"use client";

import type { ReactNode } from "react";
import { figuresMessages } from "@/lib/messages/figures";
import { OptionChip } from "@/lib/ui/option-chip";
import { useRoom } from "../room/use-room";
import { DuelTable } from "./duel-table";
import type { Findings } from "./figures-context";
import { sureOf } from "./sure-of";
import styles from "./figures.module.css";

/** Who would win by other ways of counting. A disagreement is a question to discuss, no error. */
export function CrossChecks({ findings }: { findings: Findings }) {
  const { decision, view } = useRoom();
  const { figures, standing, matrix } = findings;
  if (figures === null || figures.elections === null) return null;
  const { elections, meanOfScores } = figures;
  const { nameOf } = sureOf(view, findings);
  const [circle] = elections.circles;
  const headToHead = elections.headToHead === null ? [] : [elections.headToHead];
  const instead = circle === undefined ? figuresMessages.tie : figuresMessages.circle(nameOf(circle));
  const rows: [string, readonly number[], string][] = [
    [figuresMessages.byScore, standing.first, ""],
    [figuresMessages.byMean, meanOfScores, ""],
    [figuresMessages.headToHead, headToHead, instead],
    [figuresMessages.byPlaces, elections.places, ""],
    [figuresMessages.approval, elections.approved, ""],
  ];
  const agree = rows.every(([, winners]) => String(winners) === String(standing.first));
  const chips = (winners: readonly number[]): ReactNode =>
    winners.map((place) => {
      const index = decision.options.findIndex(({ id }) => id === matrix.optionIds[place]);
      return <OptionChip key={place} index={index} title={decision.options[index]?.title ?? ""} />;
    });
  return (
    <div className={styles.part}>
      <h3>{figuresMessages.crossChecks}</h3>
      <dl className={styles.rows}>
        {rows.map(([term, winners, nobody]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className={styles.chips}>{winners.length > 0 ? chips(winners) : nobody}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {agree && `${figuresMessages.checksAgree} `}
        {figuresMessages.meanHint} {figuresMessages.placesHint} {figuresMessages.contentHint}
      </p>
      <DuelTable elections={elections} matrix={matrix} />
    </div>
  );
}
