"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import type { Criterion } from "@/lib/decision/model";
import type { CriterionUse } from "@/lib/decision/opening";
import { commonMessages } from "@/lib/messages/common";
import { frameMessages } from "@/lib/messages/frame";
import { CriterionFields } from "./criterion-fields";
import { DeleteDialog } from "./delete-dialog";
import { notesOf } from "./evidence-counts";
import { FactList } from "./fact-list";
import { FramedItem } from "./framed-item";
import type { FramingState } from "./framing-state";
import { firstMeasure } from "./first-measure";
import { MustHaveMarks } from "./must-have-marks";
import { useSay } from "./use-say";

const uses: readonly CriterionUse[] = ["rated", "measured", "must_have", "background", "waiting", "group"];

type Props = { criterion: Criterion; state: FramingState; isOpen: boolean; onToggle: () => void };

/** One criterion: its name, what it means, both worded ends, and for a must-have what each option does about it. */
export function CriterionItem({ criterion, state, isOpen, onToggle }: Props) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const [isDeleting, setDeleting] = useState(false);
  const { id: criterionId, title, use } = criterion;
  const entries = state.canShape
    ? [
        ...uses
          .filter((other) => other !== use)
          .map((other) => ({ id: other, title: frameMessages.useActions[other] })),
        { id: "retire", title: frameMessages.retire },
        { id: "delete", title: frameMessages.delete, danger: true },
      ]
    : [];
  const act = (action: string) => {
    const chosen = uses.find((each) => each === action);
    if (chosen === "measured") {
      const measure = criterion.measure ?? firstMeasure;
      void say({ type: "ChangeCriterionUse", criterionId, use: chosen, measure });
    } else if (chosen !== undefined) void say({ type: "ChangeCriterionUse", criterionId, use: chosen });
    if (action === "retire") void say({ type: "RetireCriterion", criterionId });
    if (action === "delete") setDeleting(true);
  };
  return (
    <>
      <FramedItem
        target={{ kind: "criterion", criterionId }}
        title={title}
        summary={<CriterionSummary criterion={criterion} />}
        canEdit={state.canEdit}
        isOpen={isOpen}
        onToggle={onToggle}
        entries={entries}
        onAction={act}
        refusal={refusal}
      >
        <CriterionFields criterion={criterion} />
      </FramedItem>
      {use === "measured" && <FactList criterion={criterion} canEdit={state.canEdit} />}
      {use === "must_have" && <MustHaveMarks criterion={criterion} canEdit={state.canEdit} />}
      <DeleteDialog
        title={title}
        notes={notesOf(decision, criterionId).length}
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        onDelete={() => void say({ type: "DeleteCriterion", criterionId })}
      />
    </>
  );
}

function CriterionSummary({ criterion }: { criterion: Criterion }) {
  const { lowEnd, highEnd, definition, use } = criterion;
  const isWorded = lowEnd !== "" && highEnd !== "";
  return (
    <>
      {definition !== "" && <span>{definition}</span>}
      {use === "rated" && (
        <span>{isWorded ? commonMessages.fromTo(lowEnd, highEnd) : frameMessages.endsMissing}</span>
      )}
    </>
  );
}
