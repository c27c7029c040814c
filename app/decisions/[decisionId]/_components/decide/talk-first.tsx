"use client";

import { cellKey } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { classNames } from "@/lib/ui/class-names";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import styles from "./decide.module.css";

/** The three cells where talking pays most; each opens its panel. `inline`: as one line above a matrix. */
export function TalkFirst({ inline = false }: { inline?: boolean }) {
  const { decision, view } = useRoom();
  const { talkFirst, ratings, scores } = view.tally;
  if (scores.length === 0) return null;
  const titleOf = (items: readonly { id: string; title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? "";
  return (
    <section className={classNames(styles.talk, inline && styles.inline)} aria-labelledby="talk-title">
      <h2 id="talk-title" className={styles.talkTitle} title={workshopMessages.talkFirstHint}>
        {workshopMessages.talkFirst}
      </h2>
      {talkFirst.length === 0 ? (
        <p className={styles.quiet}>{workshopMessages.talkFirstNothing}</p>
      ) : (
        <ol className={styles.cells}>
          {talkFirst.map(({ criterionId, optionId }) => (
            <li key={cellKey(criterionId, optionId)}>
              <OpenLink target={{ kind: "cell", criterionId, optionId }}>
                {voteMessages.cellLabel(
                  titleOf(decision.criteria, criterionId),
                  titleOf(decision.options, optionId),
                )}
              </OpenLink>
              {ratings?.cells[cellKey(criterionId, optionId)]?.split && (
                <span className={styles.split}>
                  {" ◆ "}
                  {workshopMessages.split}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
