"use client";

import { useState } from "react";
import { newMessages } from "@/lib/messages/new";
import { Select } from "@/lib/ui/select";
import type { Way } from "./start";
import styles from "./create-form.module.css";

/** A decision that can be copied; `openedAt` is an ISO time. */
export type PastDecision = { id: string; question: string; openedAt: string };

const dates = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/** From the framing of a past decision. */
export function useCopyWay(past: readonly PastDecision[]): Way {
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = past.find((decision) => decision.id === chosenId);
  const content =
    past.length === 0 ? (
      <p className={styles.quiet}>{newMessages.copyNone}</p>
    ) : (
      <div className={styles.fields}>
        <Select
          label={newMessages.copy}
          description={newMessages.copyHint}
          value={chosenId}
          onChange={(id) => choose(id === null ? null : String(id))}
          choices={past.map(({ id, question, openedAt }) => ({
            id,
            title: `${question} (${newMessages.copyOpened(dates.format(new Date(openedAt)))})`,
          }))}
        />
      </div>
    );
  return {
    content,
    begin: () =>
      chosen === undefined
        ? { ok: false, problem: newMessages.copyMissing }
        : { ok: true, start: { from: "copy", decisionId: chosen.id }, question: null },
    forget: () => choose(null),
  };
}
