"use client";

import { figuresMessages } from "@/lib/messages/figures";
import { OptionChip } from "@/lib/ui/option-chip";
import { useRoom } from "../room/use-room";
import type { Findings } from "./figures-context";
import { sureOf } from "./sure-of";
import styles from "./figures.module.css";

/** How far behind the best each option is under the weights of whoever likes it least. */
export function LeastRegret({ findings }: { findings: Findings }) {
  const { decision, view } = useRoom();
  const regret = findings.figures?.regret ?? null;
  if (regret === null) return null;
  const [least = 0] = regret.least;
  const most = regret.points[least] ?? 0;
  const names = sureOf(view, findings).nameOf(regret.least);
  return (
    <>
      <p>
        {most < 0.05
          ? figuresMessages.regretNone(names)
          : figuresMessages.regretLeast(names, most.toFixed(1))}
      </p>
      <details className={styles.more}>
        <summary>{figuresMessages.regretTable}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{figuresMessages.option}</th>
              <th scope="col" className={styles.number}>
                {figuresMessages.behind}
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.matrix.optionIds.map((id, place) => {
              const index = decision.options.findIndex((option) => option.id === id);
              return (
                <tr key={id}>
                  <th scope="row">
                    <OptionChip index={index} title={decision.options[index]?.title ?? ""} />
                  </th>
                  <td className={styles.number}>{(regret.points[place] ?? 0).toFixed(1)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}
