"use client";

import { useState } from "react";
import { useShown } from "@/lib/browser/use-decision";
import { limits } from "@/lib/decision/limits";
import type { Option } from "@/lib/decision/model";
import { frameMessages } from "@/lib/messages/frame";
import { OptionChip } from "@/lib/ui/option-chip";
import { DeleteDialog } from "./delete-dialog";
import { FramedItem } from "./framed-item";
import type { FramingState } from "./framing-state";
import { LiveText } from "./live-text";
import { useSave } from "./use-save";
import { useSay } from "./use-say";

type Props = { option: Option; index: number; state: FramingState; isOpen: boolean; onToggle: () => void };

/** One option: its name and what it means here. */
export function OptionItem({ option, index, state, isOpen, onToggle }: Props) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const save = useSave();
  const [isDeleting, setDeleting] = useState(false);
  const { id: optionId, title, definition } = option;
  const notes = Object.values(decision.evidence).filter((note) => note.optionId === optionId).length;
  const entries = state.canShape
    ? [
        { id: "retire", title: frameMessages.retire },
        { id: "delete", title: frameMessages.delete, danger: true },
      ]
    : [];
  const act = (action: string) => {
    if (action === "retire") void say({ type: "RetireOption", optionId });
    if (action === "delete") setDeleting(true);
  };
  return (
    <>
      <FramedItem
        target={{ kind: "option", optionId }}
        title={title}
        mark={<OptionChip index={index} />}
        summary={definition}
        canEdit={state.canEdit}
        isOpen={isOpen}
        onToggle={onToggle}
        entries={entries}
        onAction={act}
        refusal={refusal}
      >
        <LiveText
          label={frameMessages.optionTitle}
          value={title}
          maxLength={limits.title}
          required
          save={(text) => save({ type: "EditOption", optionId, change: { title: text.trim() } })}
        />
        <LiveText
          label={frameMessages.definition}
          value={definition}
          maxLength={limits.definition}
          multiline
          save={(text) => save({ type: "EditOption", optionId, change: { definition: text } })}
        />
      </FramedItem>
      <DeleteDialog
        title={title}
        notes={notes}
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        onDelete={() => void say({ type: "DeleteOption", optionId })}
      />
    </>
  );
}
