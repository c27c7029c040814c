"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ReactNode } from "react";
import { newId } from "@/lib/browser/new-id";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { newMessages } from "@/lib/messages/new";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { WhenAlive } from "@/lib/ui/when-alive";
import { CreationChoices } from "./creation-choices";
import type { Choices } from "./creation-choices";
import { sendDecision } from "./send-decision";
import type { Way } from "./start";
import styles from "./create-form.module.css";

type Props = { way: Way; guestName: string | null; children: ReactNode };

/** What every decision needs beside its beginning, and the one button. Nothing is written before it is pressed. */
export function CreateForm({ way, guestName, children }: Props) {
  const router = useRouter();
  const [choices, setChoices] = useState<Choices>({ names: "shown", participation: "votes" });
  const [keptName, keepName] = useKeptText("new:name");
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  /** Sending again after a lost answer opens nothing more. */
  const ids = useRef({ decisionId: "", commandId: "" });
  const name = keptName === "" ? (guestName ?? "") : keptName;

  const create = async () => {
    const begun = way.begin();
    if (!begun.ok) return setProblem(begun.problem);
    if (guestName !== null && name.trim() === "") return setProblem(newMessages.nameMissing);
    if (ids.current.decisionId === "") ids.current = { decisionId: newId(), commandId: newId() };
    const { start, question } = begun;
    const given = guestName === null ? null : name.trim();
    const answer = await sendDecision({ ...ids.current, ...choices, name: given, question, start });
    if (!answer.ok) return setProblem(answer.problem);
    ids.current = { decisionId: "", commandId: "" };
    way.forget();
    router.push(`/decisions/${answer.decisionId}`);
  };

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSending) return;
        setProblem(null);
        setSending(true);
        void create().finally(() => setSending(false));
      }}
    >
      <WhenAlive>
        {children}
        <CreationChoices
          choices={choices}
          onChange={setChoices}
          name={guestName === null ? null : name}
          onName={keepName}
        />
        {problem !== null && (
          <Notice tone="warn" urgent>
            {problem}
          </Notice>
        )}
        <div>
          <Button type="submit" kind="primary" large pending={isSending}>
            {newMessages.create}
          </Button>
        </div>
      </WhenAlive>
    </form>
  );
}
