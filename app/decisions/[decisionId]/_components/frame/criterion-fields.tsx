"use client";

import { limits } from "@/lib/decision/limits";
import type { Criterion } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { GroupChoice } from "./group-choice";
import { LiveText } from "./live-text";
import { MeasureFields } from "./measure-fields";
import { ScaleFields } from "./scale-fields";
import { useSave } from "./use-save";
import styles from "./criterion-fields.module.css";

/** The texts of a criterion, edited in place. */
export function CriterionFields({ criterion }: { criterion: Criterion }) {
  const save = useSave();
  const { id: criterionId, title, definition, lowEnd, highEnd, use } = criterion;
  const isWorded = lowEnd !== "" && highEnd !== "";
  return (
    <>
      <LiveText
        label={frameMessages.optionTitle}
        value={title}
        maxLength={limits.title}
        required
        save={(text) => save({ type: "EditCriterion", criterionId, change: { title: text.trim() } })}
      />
      <LiveText
        label={frameMessages.definition}
        value={definition}
        maxLength={limits.definition}
        multiline
        save={(text) => save({ type: "EditCriterion", criterionId, change: { definition: text } })}
      />
      {use === "measured" && <MeasureFields criterion={criterion} />}
      {(use === "rated" || use === "waiting") && (
        <>
          <div className={styles.ends}>
            <LiveText
              label={frameMessages.lowEnd}
              value={lowEnd}
              maxLength={limits.worded}
              save={(text) => save({ type: "EditCriterion", criterionId, change: { lowEnd: text.trim() } })}
            />
            <LiveText
              label={frameMessages.highEnd}
              value={highEnd}
              maxLength={limits.worded}
              save={(text) => save({ type: "EditCriterion", criterionId, change: { highEnd: text.trim() } })}
            />
          </div>
          {!isWorded && <p className={styles.hint}>{frameMessages.noEnds}</p>}
          <ScaleFields criterion={criterion} />
        </>
      )}
      <GroupChoice criterion={criterion} />
    </>
  );
}
