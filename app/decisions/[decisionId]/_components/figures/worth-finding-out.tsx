"use client";

import { figuresMessages } from "@/lib/messages/figures";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { cellOf } from "./change-words";
import type { Findings } from "./figures-context";
import { LeastRegret } from "./least-regret";
import { shareText } from "./share-text";
import styles from "./figures.module.css";

const mostCells = 3;

/** What to find out next, what may count twice, and which choice nobody would be very sorry about. */
export function WorthFindingOut({ findings }: { findings: Findings }) {
  const room = useRoom();
  const { figures } = findings;
  if (figures === null) return null;
  const titleOf = (place: number) =>
    room.decision.criteria.find(({ id }) => id === figures.criterionIds[place])?.title ?? "";
  return (
    <div className={styles.part}>
      <h3>{figuresMessages.worth}</h3>
      {figures.findOut.length === 0 ? (
        <p className={styles.quiet}>{figuresMessages.nothingToFindOut}</p>
      ) : (
        <ol className={styles.list}>
          {figures.findOut.slice(0, mostCells).map((cell) => {
            const { key, words, target } = cellOf(room, findings, cell);
            return (
              <li key={key}>
                <OpenLink target={target}>{words}</OpenLink>{" "}
                <span className={styles.quiet}>{figuresMessages.findOut(shareText(cell.chance))}</span>
              </li>
            );
          })}
        </ol>
      )}
      {(figures.alike.length > 0 || figures.regret !== null) && (
        <dl className={styles.rows}>
          {figures.alike.length > 0 && (
            <div>
              <dt>{figuresMessages.doubleCounting}</dt>
              <dd>
                {figures.alike.map(({ criteria: [one, other], correlation }) => (
                  <p key={`${one} ${other}`}>
                    {figuresMessages.alike(titleOf(one), titleOf(other), correlation.toFixed(2))}
                  </p>
                ))}
              </dd>
            </div>
          )}
          {figures.regret !== null && (
            <div>
              <dt>{figuresMessages.regret}</dt>
              <dd>
                <LeastRegret findings={findings} />
              </dd>
            </div>
          )}
        </dl>
      )}
    </div>
  );
}
