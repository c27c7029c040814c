import type { ReactNode } from "react";
import { inWords } from "@/lib/messages/number-words";
import styles from "./bars.module.css";

/** What is counted: `option` is the colour of an option, for `data-option`. */
export type CountedRow = { id: string; title: ReactNode; count: number; option?: number };

/** How many of what, as bars with their figures. */
export function Bars({ rows, label }: { rows: readonly CountedRow[]; label: string }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className={styles.bars} aria-label={label}>
      {rows.map(({ id, title, count, option }) => (
        <li key={id}>
          <span>{title}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.bar}
              data-option={option}
              style={{ inlineSize: `${(count / most) * 100}%` }}
            />
          </span>
          <span className={styles.count}>{inWords(count)}</span>
        </li>
      ))}
    </ul>
  );
}
