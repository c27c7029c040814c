"use client";

import { useState } from "react";
import type { Criterion } from "@/lib/decision/model";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { whatIfMessages } from "@/lib/messages/what-if";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { nothingTried, totals, tried } from "./what-if";
import type { WhatIf } from "./what-if";
import { WeightTrial } from "./weight-trial";
import panel from "../panel/side-panel.module.css";
import styles from "./what-if.module.css";

/** Whether the disagreement about one weight matters: where it would flip, and who stands on which side. */
export function WeightQuestion({ criterion }: { criterion: Criterion }) {
  const { decision, view } = useRoom();
  const [share, setShare] = useState<number | null>(null);
  const matrix = mergedMatrix(decision, view.tally);
  if (matrix === null || !matrix.criterionIds.includes(criterion.id) || matrix.optionIds.length < 2)
    return null;
  const whatIf: WhatIf = share === null ? nothingTried : { weights: { [criterion.id]: share }, values: {} };
  const titleOf = (id: string) => decision.options.find((option) => option.id === id)?.title ?? "";
  const then = totals(tried(matrix, whatIf)).map(
    ({ optionId, score }) => `${titleOf(optionId)} ${score.toFixed(1)}`,
  );
  return (
    <section className={panel.section}>
      <h3>{whatIfMessages.matters}</h3>
      <WeightTrial
        criterion={criterion}
        matrix={matrix}
        label={whatIfMessages.weightOf(criterion.title)}
        value={share}
        onChange={setShare}
        onCommit={setShare}
      />
      <p className={styles.words} aria-live="polite">
        {share === null ? whatIfMessages.tryIt : whatIfMessages.scoresThen(then.join(", "))}{" "}
        <OpenLink target={{ kind: "what_if", whatIf }}>{whatIfMessages.moreInWhatIf}</OpenLink>
      </p>
    </section>
  );
}
