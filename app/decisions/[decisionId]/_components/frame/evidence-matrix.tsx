"use client";

import { Button as AriaButton } from "react-aria-components/Button";
import { useShown } from "@/lib/browser/use-decision";
import type { Criterion, Option } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { OptionChip } from "@/lib/ui/option-chip";
import { CommentCount } from "../comments/comment-count";
import { countAbout } from "../comments/threads";
import { cellEvidence } from "./evidence-counts";
import { EvidenceSummary } from "./evidence-summary";
import styles from "./evidence-matrix.module.css";

type Props = {
  criteria: readonly Criterion[];
  options: readonly Option[];
  onOpen: (criterionId: string, optionId: string) => void;
};

/** Criteria as rows, options as columns; each cell says how much evidence it has and whether it is contested. */
export function EvidenceMatrix({ criteria, options, onOpen }: Props) {
  const { decision } = useShown().view;
  const place = (id: string) => decision.options.findIndex((option) => option.id === id);
  return (
    <table className={styles.matrix} aria-label={frameMessages.evidenceTable}>
      <thead>
        <tr>
          <th scope="col">{frameMessages.criterion}</th>
          {options.map((option) => (
            <th key={option.id} scope="col">
              <OptionChip index={place(option.id)} title={option.title} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row" className={styles.criterion}>
              {criterion.title}
            </th>
            {options.map((option) => (
              <td key={option.id}>
                <AriaButton className={styles.cell ?? ""} onPress={() => onOpen(criterion.id, option.id)}>
                  <span className={styles.option}>
                    <OptionChip index={place(option.id)} title={option.title} />
                  </span>
                  <EvidenceSummary {...cellEvidence(decision, criterion.id, option.id)} />
                  <CellComments criterion={criterion} option={option} />
                </AriaButton>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How many comments a cell has, when it has any. */
function CellComments({ criterion, option }: { criterion: Criterion; option: Option }) {
  const { decision } = useShown().view;
  const target = { kind: "cell", criterionId: criterion.id, optionId: option.id } as const;
  if (countAbout(decision, target) === 0) return null;
  return <CommentCount target={target} title={frameMessages.cell(criterion.title, option.title)} />;
}
