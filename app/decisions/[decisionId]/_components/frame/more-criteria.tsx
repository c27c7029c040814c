"use client";

import type { Criterion } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import styles from "./retired-items.module.css";

type Props = { criteria: readonly Criterion[]; canUse: boolean; onUse: (id: string) => void };

/** Criteria kept for later. */
export function MoreCriteria({ criteria, canUse, onUse }: Props) {
  if (criteria.length === 0) return null;
  return (
    <details className={styles.retired}>
      <summary>{frameMessages.more(criteria.length)}</summary>
      <p className={styles.hint}>{frameMessages.moreHint}</p>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <li key={criterion.id} className={styles.item}>
            <div>
              <div>{criterion.title}</div>
              <div className={styles.hint}>{criterion.definition}</div>
            </div>
            {canUse && (
              <Button
                aria-label={frameMessages.useItFor(criterion.title)}
                onPress={() => onUse(criterion.id)}
              >
                {frameMessages.useIt}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
