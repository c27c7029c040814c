"use client";

import { askedOptions } from "@/lib/decision/asked";
import { outcomeMessages } from "@/lib/messages/outcome";
import { Checkbox } from "@/lib/ui/checkbox";
import { OptionChip } from "@/lib/ui/option-chip";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { useRoom } from "../room/use-room";
import type { OutcomeDraft } from "./outcome-draft";
import styles from "./decide.module.css";

type Props = {
  draft: OutcomeDraft;
  onChange: (change: Partial<OutcomeDraft>) => void;
  errorMessage: string | null;
};

/** Which option, or which together. */
export function OutcomeChoice({ draft, onChange, errorMessage }: Props) {
  const { decision } = useRoom();
  const options = askedOptions(decision);
  const chip = (id: string, title: string) => (
    <OptionChip index={decision.options.findIndex((option) => option.id === id)} title={title} />
  );
  if (draft.kind === "one") {
    return (
      <RadioChoice
        label={outcomeMessages.which}
        value={draft.optionIds[0] ?? null}
        onChange={(id) => onChange({ optionIds: [id] })}
        errorMessage={errorMessage}
        choices={options.map(({ id, title }) => ({ id, title: chip(id, title) }))}
      />
    );
  }
  if (draft.kind !== "several") return null;
  const chosen = new Set(draft.optionIds);
  const toggled = (id: string, on: boolean) =>
    options.map((option) => option.id).filter((each) => (each === id ? on : chosen.has(each)));
  return (
    <fieldset className={styles.several}>
      <legend>{outcomeMessages.whichSeveral}</legend>
      {options.map(({ id, title }) => (
        <Checkbox
          key={id}
          isSelected={chosen.has(id)}
          onChange={(on) => onChange({ optionIds: toggled(id, on) })}
        >
          {chip(id, title)}
        </Checkbox>
      ))}
      {errorMessage !== null && (
        <p className={styles.error} role="alert">
          {errorMessage}
        </p>
      )}
    </fieldset>
  );
}
