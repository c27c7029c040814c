"use client";

import { newId } from "@/lib/browser/new-id";
import { useShown } from "@/lib/browser/use-decision";
import type { Criterion } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { measureMessages } from "@/lib/messages/measure";
import { Notice } from "@/lib/ui/notice";
import { AddLines } from "./add-lines";
import { CriterionList } from "./criterion-list";
import type { FramingState } from "./framing-state";
import { MoreCriteria } from "./more-criteria";
import { RetiredItems } from "./retired-items";
import { useSay } from "./use-say";
import styles from "./frame-panel.module.css";

/** The criteria by what they are for: rated, must-haves, background, kept for later, retired. */
export function CriterionSection({ state }: { state: FramingState }) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const used = (use: Criterion["use"]) =>
    decision.criteria.filter((criterion) => !criterion.retired && criterion.use === use);
  const [rated, measured, mustHaves, groups, background, waiting] = [
    used("rated"),
    used("measured"),
    used("must_have"),
    used("group"),
    used("background"),
    used("waiting"),
  ];
  return (
    <div className={styles.section}>
      <div>
        <h2>{frameMessages.criteria}</h2>
        <p className={styles.hint}>
          {rated.length === 0 ? frameMessages.criteriaEmpty : frameMessages.criteriaHint}
        </p>
      </div>
      <CriterionList label={frameMessages.criteria} criteria={rated} state={state} />
      {state.canShape && (
        <AddLines
          label={frameMessages.addCriteria}
          place={`criteria:${decision.id}`}
          draftFor={(title) => ({
            type: "AddCriterion",
            criterionId: newId(),
            title,
            definition: "",
            lowEnd: "",
            highEnd: "",
            use: "rated",
          })}
        />
      )}
      {measured.length > 0 && (
        <div>
          <h3>{measureMessages.measured}</h3>
          <p className={styles.hint}>{measureMessages.measuredHint}</p>
          <CriterionList label={measureMessages.measured} criteria={measured} state={state} />
        </div>
      )}
      {groups.length > 0 && (
        <div>
          <h3>{measureMessages.groups}</h3>
          <p className={styles.hint}>{measureMessages.groupsHint}</p>
          <CriterionList label={measureMessages.groups} criteria={groups} state={state} />
        </div>
      )}
      {mustHaves.length > 0 && (
        <div>
          <h3>{frameMessages.mustHaves}</h3>
          <p className={styles.hint}>{frameMessages.mustHavesHint}</p>
          <CriterionList label={frameMessages.mustHaves} criteria={mustHaves} state={state} />
        </div>
      )}
      {background.length > 0 && (
        <div>
          <h3>{frameMessages.background}</h3>
          <p className={styles.hint}>{frameMessages.backgroundHint}</p>
          <CriterionList label={frameMessages.background} criteria={background} state={state} />
        </div>
      )}
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
      <MoreCriteria
        criteria={waiting}
        canUse={state.canShape}
        onUse={(criterionId) => void say({ type: "ChangeCriterionUse", criterionId, use: "rated" })}
      />
      <RetiredItems
        items={decision.criteria.filter((criterion) => criterion.retired)}
        canRestore={state.canShape}
        onRestore={(criterionId) => void say({ type: "RestoreCriterion", criterionId })}
      />
    </div>
  );
}
