"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { isCounted } from "@/lib/decision/asked";
import { listsEverybody } from "@/lib/decision/heads";
import { limits } from "@/lib/decision/limits";
import { isPower } from "@/lib/decision/merging";
import { mergingMessages } from "@/lib/messages/merging";
import { rejectionText } from "@/lib/messages/rejection";
import { LiveText } from "../frame/live-text";
import { readNumber, writeNumber } from "../frame/number-text";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import styles from "./merging.module.css";

type Props = {
  /** Null when it holds, otherwise the sentence of the refusal. */
  change: (draft: CommandDraft) => Promise<string | null>;
  isFixed: boolean;
};

/** How many times whose votes count; a facilitator writes it beside the name. */
export function VotingPower({ change, isFixed }: Props) {
  const { decision, view } = useRoom();
  const voters = Object.values(decision.participants)
    .filter(isCounted)
    .map(({ id, power }) => ({ id, power, name: nameOf(view, id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const save = async (participantId: string, text: string) => {
    const power = readNumber(text);
    return power === null || !isPower(power)
      ? rejectionText({ code: "bad_power", detail: { most: limits.power } })
      : change({ type: "ChangePower", participantId, power });
  };
  // Open at first where there is something to see; afterwards as people leave it.
  const [isOpen] = useState(new Set(voters.map(({ power }) => power)).size > 1);
  return (
    <details className={styles.power} open={isOpen}>
      <summary>{mergingMessages.power}</summary>
      <p className={styles.quiet}>{mergingMessages.powerHint}</p>
      {!listsEverybody(view.people) && <p className={styles.quiet}>{mergingMessages.powerOfListed}</p>}
      <ul className={styles.people}>
        {voters.map(({ id, power, name }) => (
          <li key={id}>
            <span>{name}</span>
            {isFixed ? (
              <span>{mergingMessages.counts(power)}</span>
            ) : (
              <LiveText
                label={mergingMessages.powerOf(name)}
                labelHidden
                value={writeNumber(power)}
                maxLength={5}
                save={(text) => save(id, text)}
              />
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
