"use client";

import { useShown } from "@/lib/browser/use-decision";
import type { Criterion } from "@/lib/decision/model";
import { Notice } from "@/lib/ui/notice";
import { ReorderList } from "@/lib/ui/reorder-list";
import { CriterionItem } from "./criterion-item";
import type { FramingState } from "./framing-state";
import { placeAmongAll } from "./place-among-all";
import { useOpenIds } from "./use-open-ids";
import { useSay } from "./use-say";

type Props = { label: string; criteria: readonly Criterion[]; state: FramingState };

/** Criteria of one use, in their order. */
export function CriterionList({ label, criteria, state }: Props) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const open = useOpenIds();
  if (criteria.length === 0) return null;
  return (
    <>
      <ReorderList
        label={label}
        items={criteria}
        isDisabled={!state.canShape}
        onMove={(criterionId, beforeId) =>
          void say({
            type: "MoveCriterion",
            criterionId,
            beforeId: placeAmongAll(decision.criteria, criteria, criterionId, beforeId),
          })
        }
      >
        {(criterion) => (
          <CriterionItem
            criterion={criterion}
            state={state}
            isOpen={open.isOpen(criterion.id)}
            onToggle={() => open.toggle(criterion.id)}
          />
        )}
      </ReorderList>
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
    </>
  );
}
