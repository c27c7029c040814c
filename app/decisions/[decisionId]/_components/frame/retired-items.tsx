"use client";

import { frameMessages } from "@/lib/messages/frame";
import { Button } from "@/lib/ui/button";
import styles from "./retired-items.module.css";

type Props = {
  items: readonly { id: string; title: string }[];
  canRestore: boolean;
  onRestore: (id: string) => void;
};

/** What was retired, and the way back. */
export function RetiredItems({ items, canRestore, onRestore }: Props) {
  if (items.length === 0) return null;
  return (
    <details className={styles.retired}>
      <summary>{`${frameMessages.retired} (${items.length})`}</summary>
      <p className={styles.hint}>{frameMessages.retiredHint}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item.id} className={styles.item}>
            <span>{item.title}</span>
            {canRestore && (
              <Button
                kind="quiet"
                aria-label={frameMessages.restoreOf(item.title)}
                onPress={() => onRestore(item.id)}
              >
                {frameMessages.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
