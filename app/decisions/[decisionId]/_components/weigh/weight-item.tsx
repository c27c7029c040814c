"use client";

import type { Criterion } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { percent } from "@/lib/ui/percent";
import { WeightStrip } from "@/lib/ui/weight-strip";
import { CriterionHead } from "../matrix/criterion-head";
import { shareMarks, stripOf } from "../matrix/share-marks";
import { targetHash } from "../panel/panel-target";
import { useHash } from "../panel/use-hash";
import { useRoom } from "../room/use-room";
import styles from "./weigh.module.css";

/** One criterion with everyone's weight on it. */
export function WeightItem({ criterion, max }: { criterion: Criterion; max: number }) {
  const room = useRoom();
  const marks = shareMarks(room, criterion.id);
  const isOpen = useHash() === targetHash({ kind: "criterion", criterionId: criterion.id });
  return (
    <li className={styles.item} data-open={isOpen || undefined}>
      <CriterionHead criterion={criterion} withEnds />
      <WeightStrip {...stripOf(marks)} max={max} />
      <span className={styles.first}>
        {marks.first !== null && workshopMessages.firstWeight(percent(marks.first))}
      </span>
    </li>
  );
}
