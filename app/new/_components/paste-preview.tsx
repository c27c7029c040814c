"use client";

import { newMessages } from "@/lib/messages/new";
import { pasteMessages } from "@/lib/messages/paste";
import type { RowRole } from "@/lib/record/paste/opening-from-table";
import type { PastedTable } from "@/lib/record/paste/pasted-table";
import { Notice } from "@/lib/ui/notice";
import { OptionChip } from "@/lib/ui/option-chip";
import { PasteRow } from "./paste-row";
import { rowLines } from "./paste-problem";
import styles from "./paste-preview.module.css";

/** More rows than this are taken, but not drawn. */
const mostRows = 60;

type Props = {
  table: PastedTable;
  roles: Readonly<Record<number, RowRole>>;
  onChoose: (row: number, role: RowRole) => void;
};

/** The table as it was understood: what each row becomes, what was not understood, and what was left out. */
export function PastePreview({ table, roles, onChoose }: Props) {
  const options = table.header.slice(1);
  const roleOf = (index: number) => roles[index] ?? "criterion";
  const taken = table.rows.filter((_row, index) => roleOf(index) !== "skip");
  const background = table.rows.filter((_row, index) => roleOf(index) === "background").length;
  const notes = taken.flatMap((row) => row.cells.slice(1)).filter((cell) => cell.text !== "").length;
  const hidden = table.rows.length - mostRows;
  return (
    <section className={styles.preview} aria-label={newMessages.preview}>
      <h2>{newMessages.preview}</h2>
      <p>{newMessages.previewCounts(taken.length - background, background, options.length, notes)}</p>
      {table.problems.length > 0 && (
        <Notice tone="warn">
          <p>{newMessages.rowsNotRead(table.problems.length)}</p>
          <ul className={styles.problems}>
            {rowLines(table.problems).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {table.otherTables > 0 && <Notice>{pasteMessages.otherTables(table.otherTables)}</Notice>}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{newMessages.row}</th>
            <th scope="col">{newMessages.becomes}</th>
            {options.map((cell, index) => (
              <th key={index} scope="col">
                <OptionChip index={index} title={cell.text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, mostRows).map((row, index) => (
            <PasteRow
              key={row.row}
              row={row}
              options={options}
              role={roleOf(index)}
              onChoose={(role) => onChoose(index, role)}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p className={styles.quiet}>{newMessages.rowsHidden(hidden)}</p>}
    </section>
  );
}
