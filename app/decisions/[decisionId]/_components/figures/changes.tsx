"use client";

import { useContext } from "react";
import type { ReactNode } from "react";
import { figuresMessages } from "@/lib/messages/figures";
import { useRoom } from "../room/use-room";
import { dominatedWords, oneOptionWords, oneRating, oneVoterWords, weightMove } from "./change-words";
import type { Findings } from "./figures-context";
import { HasPanel } from "../panel/has-panel";
import { OpenLink } from "../panel/open-link";
import styles from "./figures.module.css";

/** The least that would give another result: of weights, of one rating, of who voted, of what is on the list. */
export function Changes({ findings }: { findings: Findings }) {
  const room = useRoom();
  const hasPanel = useContext(HasPanel);
  const move = weightMove(room, findings);
  const rating = oneRating(room, findings);
  const voter = oneVoterWords(room, findings);
  const rows: [string, ReactNode][] = [
    [
      figuresMessages.weights,
      move === null ? (
        figuresMessages.noFlip + "."
      ) : (
        <>
          {move.words} {hasPanel && <OpenLink target={move.target}>{figuresMessages.tryWeights}</OpenLink>}
        </>
      ),
    ],
    [
      figuresMessages.oneRating,
      rating === null ? (
        figuresMessages.noRating
      ) : (
        <>
          <OpenLink target={rating.target}>{rating.words}</OpenLink> {rating.oneVote}
        </>
      ),
    ],
    [figuresMessages.oneVoter, voter],
    [
      figuresMessages.removing,
      [...oneOptionWords(room, findings), ...dominatedWords(room, findings)].join(" "),
    ],
  ];
  return (
    <div className={styles.part}>
      <h3>{figuresMessages.changes}</h3>
      <dl className={styles.rows}>
        {rows.map(
          ([term, said]) =>
            said && (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
