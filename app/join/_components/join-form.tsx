"use client";

import { useActionState, useEffect, useRef } from "react";
import { limits } from "@/lib/decision/limits";
import { joinMessages } from "@/lib/messages/join";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import styles from "./join-form.module.css";

/** What a try to join left behind: what was typed, and what to do about it. */
export type JoinState = { name: string; nameProblem?: string; problem?: string };

export type JoinFormProps = {
  action: (before: JoinState, form: FormData) => Promise<JoinState>;
  name: string;
  /** Somebody without an account, who may wonder whether one is needed. */
  isGuest?: boolean;
  /** What can be chosen, the main one first: at least one. */
  choices: readonly ("votes" | "observes")[];
  /** A sentence under the buttons. */
  hint: string;
};

const titles = { votes: joinMessages.vote, observes: joinMessages.observe } as const;

/** A name and one tap. What was typed survives a refusal, and the place a deep link named survives joining. */
export function JoinForm({ action, name, isGuest = false, choices, hint }: JoinFormProps) {
  const [state, join] = useActionState(action, { name });
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The part of the address behind # never reaches the server by itself.
    if (place.current !== null) place.current.value = window.location.hash;
  }, []);
  return (
    <form action={join} className={styles.form}>
      <input type="hidden" name="place" ref={place} />
      {state.problem !== undefined && (
        <Notice tone="warn" urgent>
          {state.problem}
        </Notice>
      )}
      <TextField
        // A new form after each answer, so that the field starts with what was typed.
        key={state.name}
        name="name"
        label={joinMessages.name}
        description={isGuest ? joinMessages.nameHintGuest : joinMessages.nameHint}
        defaultValue={state.name}
        errorMessage={state.nameProblem}
        maxLength={limits.name}
        autoComplete="nickname"
        isRequired
      />
      <div className={styles.choices}>
        {choices.map((choice, index) => (
          <Button
            key={choice}
            type="submit"
            name="participation"
            value={choice}
            large
            kind={index === 0 ? "primary" : "plain"}
          >
            {titles[choice]}
          </Button>
        ))}
      </div>
      <p className={styles.hint}>{hint}</p>
    </form>
  );
}
