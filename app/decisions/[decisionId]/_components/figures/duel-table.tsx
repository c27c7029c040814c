"use client";

import type { Elections } from "@/lib/decision/figures/elections";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { figuresMessages } from "@/lib/messages/figures";
import { useRoom } from "../room/use-room";
import styles from "./figures.module.css";

/** How many rank which option above which, and how many are content with each. */
export function DuelTable({ elections, matrix }: { elections: Elections; matrix: MergedMatrix }) {
  const { decision } = useRoom();
  const titles = matrix.optionIds.map(
    (id) => decision.options.find((option) => option.id === id)?.title ?? "",
  );
  return (
    <details className={styles.more}>
      <summary>{figuresMessages.duels}</summary>
      <p className={styles.quiet}>{figuresMessages.duelsHint}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={figuresMessages.duels}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {titles.map((title) => (
                <th key={title} scope="col" className={styles.number}>
                  {title}
                </th>
              ))}
              <th scope="col" className={styles.number}>
                {figuresMessages.content}
              </th>
            </tr>
          </thead>
          <tbody>
            {titles.map((title, i) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {titles.map((other, j) => (
                  <td key={other} className={styles.number}>
                    {i === j ? "–" : elections.duels[i]?.[j]}
                  </td>
                ))}
                <td className={styles.number}>{elections.approvals[i]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
