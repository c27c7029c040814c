"use client";

import type { ReactNode } from "react";
import { OptionChip } from "@/lib/ui/option-chip";
import { optionColour } from "@/lib/ui/option-letter";
import { targetHash } from "../panel/panel-target";
import type { PanelTarget } from "../panel/panel-target";
import { useHash } from "../panel/use-hash";
import styles from "./matrix.module.css";

export type MatrixProps = {
  caption: string;
  corner: ReactNode;
  /** The columns; `index` is the option's place in the decision, for letter and colour. */
  options: readonly { id: string; index: number; title: string; isOut?: boolean; head: ReactNode }[];
  rows: readonly { id: string; target: PanelTarget; head: ReactNode; cells: readonly ReactNode[] }[];
};

/**
 * The one matrix: options as columns, criteria as rows. On a narrow screen each row becomes a card that names its
 * options; the roles are said outright, because a table laid out as cards would lose them.
 */
export function Matrix({ caption, corner, options, rows }: MatrixProps) {
  const hash = useHash();
  return (
    <div className={styles.frame}>
      <table role="table" aria-label={caption} className={styles.matrix}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.corner}>
              {corner}
            </th>
            {options.map((option) => (
              <th
                key={option.id}
                role="columnheader"
                scope="col"
                data-out={option.isOut || undefined}
                className={styles.option}
              >
                {option.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} role="row" data-open={targetHash(row.target) === hash || undefined}>
              <th role="rowheader" scope="row" className={styles.criterion}>
                {row.head}
              </th>
              {options.map((option, column) => (
                <td
                  key={option.id}
                  role="cell"
                  data-option={optionColour(option.index)}
                  data-out={option.isOut || undefined}
                >
                  <span className={styles.name} aria-hidden="true">
                    <OptionChip index={option.index} title={option.title} />
                  </span>
                  {row.cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
