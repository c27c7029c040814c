"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import { frameMessages } from "@/lib/messages/frame";
import { Checkbox } from "@/lib/ui/checkbox";
import { Dialog } from "@/lib/ui/dialog";
import { CellEvidence } from "./cell-evidence";
import { EvidenceMatrix } from "./evidence-matrix";
import type { FramingState } from "./framing-state";
import styles from "./frame-panel.module.css";

/** Which notes stand where: the matrix, and the notes of the cell that is opened. */
export function EvidenceSection({ state }: { state: FramingState }) {
  const { decision } = useShown().view;
  const [withMore, setWithMore] = useState(false);
  const [open, setOpen] = useState<{ criterionId: string; optionId: string } | null>(null);
  const options = decision.options.filter((option) => !option.retired);
  const current = decision.criteria.filter((criterion) => !criterion.retired);
  const criteria = current.filter((criterion) => withMore || criterion.use !== "waiting");
  const hasMore = current.some((criterion) => criterion.use === "waiting");
  const criterion = current.find((each) => each.id === open?.criterionId);
  const option = options.find((each) => each.id === open?.optionId);
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <div>
          <h2>{frameMessages.evidence}</h2>
          <p className={styles.hint}>
            {criteria.length > 0 && options.length > 0
              ? frameMessages.evidenceHint
              : frameMessages.evidenceEmpty}
          </p>
        </div>
        {hasMore && (
          <Checkbox isSelected={withMore} onChange={setWithMore}>
            {frameMessages.withMore}
          </Checkbox>
        )}
      </div>
      {criteria.length > 0 && options.length > 0 && (
        <EvidenceMatrix
          criteria={criteria}
          options={options}
          onOpen={(criterionId, optionId) => setOpen({ criterionId, optionId })}
        />
      )}
      {criterion !== undefined && option !== undefined && (
        <Dialog
          wide
          isOpen
          onOpenChange={() => setOpen(null)}
          title={frameMessages.cell(criterion.title, option.title)}
        >
          <CellEvidence criterion={criterion} option={option} canEdit={state.canEdit} />
        </Dialog>
      )}
    </div>
  );
}
