"use client";

import { newMessages } from "@/lib/messages/new";
import { pasteMessages } from "@/lib/messages/paste";
import type { RowRole } from "@/lib/record/paste/opening-from-table";
import type { PastedCell, PastedRow } from "@/lib/record/paste/pasted-table";
import { OptionChip } from "@/lib/ui/option-chip";
import { Segmented } from "@/lib/ui/segmented";
import { Tag } from "@/lib/ui/tag";
import styles from "./paste-preview.module.css";

const roles = ["criterion", "background", "skip"] as const;

type Props = {
  row: PastedRow;
  options: readonly PastedCell[];
  role: RowRole;
  onChoose: (role: RowRole) => void;
};

/** One row: its name, what it becomes, and its cells as notes. */
export function PasteRow({ row, options, role, onChoose }: Props) {
  const [name, ...cells] = row.cells;
  return (
    <tr data-skipped={role === "skip" || undefined}>
      <th scope="row">
        <Cell cell={name} />
      </th>
      <td>
        <Segmented
          small
          label={newMessages.becomesOf(name?.text ?? "")}
          choices={roles.map((id) => ({ id, title: newMessages.roles[id] }))}
          value={role}
          onChange={(id) => onChoose(roles.find((each) => each === id) ?? "criterion")}
        />
      </td>
      {cells.map((cell, index) => (
        <td key={index}>
          <span className={styles.option}>
            <OptionChip index={index} title={options[index]?.text ?? ""} />
          </span>
          <Cell cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function Cell({ cell }: { cell: PastedCell | undefined }) {
  if (cell === undefined || cell.text === "")
    return <span className={styles.quiet}>{newMessages.emptyCell}</span>;
  return (
    <>
      <span className={styles.lines}>{cell.text}</span>
      {cell.neutralised && (
        <span title={pasteMessages.neutralised}>
          {" "}
          <Tag tone="warn">{newMessages.formulaKept}</Tag>
        </span>
      )}
    </>
  );
}
