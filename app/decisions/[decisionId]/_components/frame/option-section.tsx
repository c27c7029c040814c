"use client";

import { newId } from "@/lib/browser/new-id";
import { useShown } from "@/lib/browser/use-decision";
import { frameMessages } from "@/lib/messages/frame";
import { Notice } from "@/lib/ui/notice";
import { ReorderList } from "@/lib/ui/reorder-list";
import { AddLines } from "./add-lines";
import type { FramingState } from "./framing-state";
import { OptionItem } from "./option-item";
import { RetiredItems } from "./retired-items";
import { useOpenIds } from "./use-open-ids";
import { useSay } from "./use-say";
import styles from "./frame-panel.module.css";

/** The options, in their order; one may be added, several pasted. */
export function OptionSection({ state }: { state: FramingState }) {
  const { decision } = useShown().view;
  const { say, refusal } = useSay();
  const open = useOpenIds();
  const current = decision.options.filter((option) => !option.retired);
  const retired = decision.options.filter((option) => option.retired);
  const place = (id: string) => decision.options.findIndex((option) => option.id === id);
  return (
    <div className={styles.section}>
      <h2>{frameMessages.options}</h2>
      {current.length === 0 ? (
        <p className={styles.hint}>{frameMessages.optionsEmpty}</p>
      ) : (
        <ReorderList
          label={frameMessages.options}
          items={current}
          isDisabled={!state.canShape}
          onMove={(optionId, beforeId) => void say({ type: "MoveOption", optionId, beforeId })}
        >
          {(option) => (
            <OptionItem
              option={option}
              index={place(option.id)}
              state={state}
              isOpen={open.isOpen(option.id)}
              onToggle={() => open.toggle(option.id)}
            />
          )}
        </ReorderList>
      )}
      {refusal !== null && (
        <Notice tone="warn" urgent>
          {refusal}
        </Notice>
      )}
      {state.canShape && (
        <AddLines
          label={frameMessages.addOptions}
          place={`options:${decision.id}`}
          draftFor={(title) => ({ type: "AddOption", optionId: newId(), title, definition: "" })}
        />
      )}
      <RetiredItems
        items={retired}
        canRestore={state.canShape}
        onRestore={(optionId) => void say({ type: "RestoreOption", optionId })}
      />
    </div>
  );
}
