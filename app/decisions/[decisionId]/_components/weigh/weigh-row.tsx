"use client";

import type { Criterion } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { WeightSlider } from "@/lib/ui/weight-slider";
import { OpenLink } from "../panel/open-link";
import { CommentCount } from "../comments/comment-count";
import { useRoom } from "../room/use-room";
import { liveShare, mostPoints } from "./judgements";
import { swingOfFacts } from "./swing-of-facts";
import type { Weighing } from "./use-weighing";
import styles from "./weigh.module.css";

type Props = {
  criterion: Criterion;
  weighing: Weighing;
  /** The points of the round before, offered. */
  last?: number | undefined;
};

/** One criterion on the weighing ballot: the question, the slider, what was given last time. */
export function WeighRow({ criterion, weighing, last }: Props) {
  const { id, title, lowEnd, highEnd, definition } = criterion;
  const points = weighing.judgements[id] ?? null;
  const hasEnds = lowEnd !== "" && highEnd !== "";
  const swing = swingOfFacts(useRoom().decision, criterion);
  const question =
    swing !== null ? swing : hasEnds ? voteMessages.weighQuestion(lowEnd, highEnd) : definition;
  return (
    <div className={styles.row}>
      <WeightSlider
        label={title}
        {...(question !== "" && { question })}
        value={points}
        max={mostPoints(weighing.method)}
        share={liveShare(weighing.judgements, id)}
        onChange={(next) => weighing.drag(id, next)}
        onCommit={(next) => weighing.set(id, next)}
      />
      <p className={styles.about}>
        <OpenLink target={{ kind: "criterion", criterionId: id }} className={styles.link}>
          <CommentCount target={{ kind: "criterion", criterionId: id }} title={title} />
        </OpenLink>
        {last !== undefined && points === null && <span>{voteMessages.lastVote(String(last))}</span>}
      </p>
    </div>
  );
}
