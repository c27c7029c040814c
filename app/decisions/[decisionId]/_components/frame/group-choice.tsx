"use client";

import { useShown } from "@/lib/browser/use-decision";
import { groupsAbove } from "@/lib/decision/criteria-tree";
import type { Criterion } from "@/lib/decision/model";
import { measureMessages } from "@/lib/messages/measure";
import { Select } from "@/lib/ui/select";
import { isFrozen } from "./framing-state";
import { useSay } from "./use-say";

const top = "top";

/** The group a criterion stands in. Nothing while there are no groups. */
export function GroupChoice({ criterion }: { criterion: Criterion }) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const { id: criterionId } = criterion;
  const groups = decision.criteria.filter(
    ({ id, use, retired }) =>
      use === "group" &&
      !retired &&
      id !== criterionId &&
      !groupsAbove(decision.criteria, id).includes(criterionId),
  );
  if (groups.length === 0) return null;
  return (
    <Select
      label={measureMessages.group}
      choices={[
        { id: top, title: measureMessages.noGroup },
        ...groups.map(({ id, title }) => ({ id, title })),
      ]}
      value={criterion.parentId ?? top}
      isDisabled={isFrozen(decision)}
      errorMessage={refusal}
      onChange={(id) =>
        void say({ type: "GroupCriterion", criterionId, parentId: id === top ? null : String(id) })
      }
    />
  );
}
