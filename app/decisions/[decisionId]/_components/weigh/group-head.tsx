"use client";

import { groupsAbove } from "@/lib/decision/criteria-tree";
import type { Criterion } from "@/lib/decision/model";
import { percent } from "@/lib/ui/percent";
import { useRoom } from "../room/use-room";
import styles from "./weigh.module.css";

type Props = {
  group: Criterion;
  /** A criterion's share, 0–1; null while unknown. */
  shareOf: (criterionId: string) => number | null;
};

/** The head of a group of criteria, with what they weigh together. */
export function GroupHead({ group, shareOf }: Props) {
  const { criteria } = useRoom().decision;
  const depth = groupsAbove(criteria, group.id).length;
  const shares = criteria
    .filter(({ id }) => groupsAbove(criteria, id).includes(group.id))
    .map(({ id }) => shareOf(id))
    .filter((share) => share !== null);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return (
    <p className={styles.group} data-depth={depth}>
      <strong>{group.title}</strong>
      {shares.length > 0 && <span>{percent(total)}</span>}
    </p>
  );
}
