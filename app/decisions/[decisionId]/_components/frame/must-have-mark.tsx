"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import { cellKey } from "@/lib/decision/model";
import type { Criterion, Mark, Option } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { OptionChip } from "@/lib/ui/option-chip";
import { Segmented } from "@/lib/ui/segmented";
import { Tag } from "@/lib/ui/tag";
import { LiveText } from "./live-text";
import { useSave } from "./use-save";
import styles from "./must-have-marks.module.css";

const marks = ["meets", "fails", "unknown"] as const;

type Props = { criterion: Criterion; option: Option; index: number; canEdit: boolean };

/** One option on one must-have. *Fails* is saved with its reason, since it knocks the option out. */
export function MustHaveMark({ criterion, option, index, canEdit }: Props) {
  const { decision } = useShown().view;
  const save = useSave();
  /** Chosen here, but not saved yet: a *fails* that waits for its reason, or a refusal. */
  const [chosen, setChosen] = useState<Mark["mark"] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const known = decision.marks[cellKey(criterion.id, option.id)];
  const mark = chosen ?? known?.mark ?? "unknown";
  const reason = known?.reason ?? "";

  const send = async (next: Mark["mark"], why: string): Promise<string | null> => {
    if (next === "fails" && why.trim() === "") return frameMessages.failsNeedsReason;
    const place = { criterionId: criterion.id, optionId: option.id };
    const refusal = await save({ type: "MarkMustHave", ...place, mark: next, reason: why });
    if (refusal !== null) return refusal;
    setChosen(null);
    setProblem(null);
    return null;
  };

  if (!canEdit) {
    return (
      <li className={styles.mark}>
        <OptionChip index={index} title={option.title} />
        <Tag tone={mark === "fails" ? "warn" : mark === "meets" ? "ok" : "wait"}>
          {frameMessages.marks[mark]}
        </Tag>
        {reason !== "" && <p className={styles.reason}>{reason}</p>}
      </li>
    );
  }
  return (
    <li className={styles.mark}>
      <OptionChip index={index} title={option.title} />
      <Segmented
        small
        label={frameMessages.mark(option.title, criterion.title)}
        choices={marks.map((id) => ({ id, title: frameMessages.marks[id] }))}
        value={mark}
        onChange={(id) => {
          const next = marks.find((each) => each === id) ?? "unknown";
          setChosen(next);
          void send(next, reason).then(setProblem);
        }}
      />
      <div className={styles.reason}>
        <LiveText
          label={frameMessages.markReason(option.title)}
          value={reason}
          maxLength={limits.reason}
          save={(text) => send(mark, text)}
        />
        {problem !== null && <p className={styles.problem}>{problem}</p>}
      </div>
    </li>
  );
}
