"use client";

import { cellKey } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { classNames } from "@/lib/ui/class-names";
import { impactsOf } from "../disagreement/impacts";
import { useFindings } from "../figures/figures-context";
import type { Findings } from "../figures/figures-context";
import { OpenLink } from "../panel/open-link";
import type { PanelTarget } from "../panel/panel-target";
import type { Room } from "../room/room";
import { useRoom } from "../room/use-room";
import styles from "./decide.module.css";

const mostListed = 3;

type Topic = { key: string; words: string; target: PanelTarget };

/** By impact; until that is computed, the cells that the tally names. */
function topicsOf(room: Room, findings: Findings | null): Topic[] {
  const { decision, view } = room;
  if (findings?.figures) return impactsOf(room, findings, findings.figures).slice(0, mostListed);
  const titleOf = (items: readonly { id: string; title: string }[], id: string) =>
    items.find((item) => item.id === id)?.title ?? "";
  return view.tally.talkFirst.map(({ criterionId, optionId }) => ({
    key: cellKey(criterionId, optionId),
    words: voteMessages.cellLabel(
      titleOf(decision.criteria, criterionId),
      titleOf(decision.options, optionId),
    ),
    target: { kind: "cell", criterionId, optionId },
  }));
}

/** The three things about which talking pays most; each opens its panel. `inline`: as one line above a matrix. */
export function TalkFirst({ inline = false }: { inline?: boolean }) {
  const room = useRoom();
  const findings = useFindings();
  const { ratings, scores } = room.view.tally;
  if (scores.length === 0) return null;
  const topics = topicsOf(room, findings);
  return (
    <section className={classNames(styles.talk, inline && styles.inline)} aria-labelledby="talk-title">
      <h2 id="talk-title" className={styles.talkTitle} title={workshopMessages.talkFirstHint}>
        {workshopMessages.talkFirst}
      </h2>
      {topics.length === 0 ? (
        <p className={styles.quiet}>{workshopMessages.talkFirstNothing}</p>
      ) : (
        <ol className={styles.cells}>
          {topics.map(({ key, words, target }) => (
            <li key={key}>
              <OpenLink target={target}>{words}</OpenLink>
              {ratings?.cells[key]?.split && (
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
