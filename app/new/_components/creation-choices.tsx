"use client";

import { limits } from "@/lib/decision/limits";
import { frameMessages } from "@/lib/messages/frame";
import { newMessages } from "@/lib/messages/new";
import { RadioChoice } from "@/lib/ui/radio-choice";
import { TextField } from "@/lib/ui/text-field";
import styles from "./create-form.module.css";

export type Choices = { names: "shown" | "hidden"; participation: "votes" | "facilitates" };

type Props = {
  choices: Choices;
  onChange: (choices: Choices) => void;
  /** A visitor's name; null for account holders, whose name is known. */
  name: string | null;
  onName: (name: string) => void;
};

/** Names shown or hidden, voting or only facilitating, and for visitors who they are. */
export function CreationChoices({ choices, onChange, name, onName }: Props) {
  const participations = (["votes", "facilitates"] as const).map((id) => ({
    id,
    title: newMessages.participations[id].title,
    description: newMessages.participations[id].hint,
  }));
  const shown = (["shown", "hidden"] as const).map((id) => ({
    id,
    title: frameMessages.nameChoices[id],
    description: frameMessages.nameMeans[id],
  }));
  return (
    <section className={styles.promises} aria-label={newMessages.promises}>
      <div className={styles.pair}>
        <RadioChoice
          label={newMessages.names}
          choices={shown}
          value={choices.names}
          onChange={(id) => onChange({ ...choices, names: id === "hidden" ? "hidden" : "shown" })}
        />
        <RadioChoice
          label={newMessages.participation}
          choices={participations}
          value={choices.participation}
          onChange={(id) =>
            onChange({ ...choices, participation: id === "facilitates" ? "facilitates" : "votes" })
          }
        />
      </div>
      {name !== null && (
        <TextField
          label={newMessages.name}
          description={newMessages.nameHint}
          value={name}
          onChange={onName}
          maxLength={limits.name}
          autoComplete="name"
        />
      )}
    </section>
  );
}
