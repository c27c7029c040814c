"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { isCounted } from "@/lib/decision/asked";
import { listsEverybody } from "@/lib/decision/heads";
import { limits } from "@/lib/decision/limits";
import { isPower } from "@/lib/decision/merging";
import type { PersonOnPage } from "@/lib/decision/people-page";
import { mergingMessages } from "@/lib/messages/merging";
import { rejectionText } from "@/lib/messages/rejection";
import { workshopMessages } from "@/lib/messages/workshop";
import { LiveText } from "../frame/live-text";
import { readNumber, writeNumber } from "../frame/number-text";
import { FoundPeople } from "../people/found-people";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import styles from "./merging.module.css";

type Named = Pick<PersonOnPage, "participant" | "name">;

type Props = {
  /** Null when it holds, otherwise the sentence of the refusal. */
  change: (draft: CommandDraft) => Promise<string | null>;
  isFixed: boolean;
};

/** How many times whose votes count; a facilitator writes it beside the name. */
export function VotingPower({ change, isFixed }: Props) {
  const { decision, view } = useRoom();
  // Open at first where there is something to see; afterwards as people leave it.
  const [isOpen, setOpen] = useState(view.tally.hasPowers);
  const listed = (people: readonly Named[]) => (
    <ul className={styles.people}>
      {people.map((person) => (
        <Power key={person.participant.id} person={person} change={change} isFixed={isFixed} />
      ))}
    </ul>
  );
  return (
    <details className={styles.power} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{mergingMessages.power}</summary>
      <p className={styles.quiet}>{mergingMessages.powerHint}</p>
      {listsEverybody(view.people)
        ? listed(
            Object.values(decision.participants)
              .filter(isCounted)
              .map((participant) => ({ participant, name: nameOf(view, participant.id) }))
              .toSorted(
                (a, b) => a.name.localeCompare(b.name) || (a.participant.id < b.participant.id ? -1 : 1),
              ),
          )
        : isOpen && <FoundPeople>{listed}</FoundPeople>}
    </details>
  );
}

/** One person's power; who does not vote has none to change. */
function Power({ person: { participant, name: known }, change, isFixed }: Props & { person: Named }) {
  const { id, power } = participant;
  const name = known || workshopMessages.someone;
  const save = async (text: string) => {
    const read = readNumber(text);
    return read === null || !isPower(read)
      ? rejectionText({ code: "bad_power", detail: { most: limits.power } })
      : change({ type: "ChangePower", participantId: id, power: read });
  };
  return (
    <li>
      <span>{name}</span>
      {!isCounted(participant) ? (
        <span className={styles.quiet}>{mergingMessages.hasNoVote}</span>
      ) : isFixed ? (
        <span>{mergingMessages.counts(power)}</span>
      ) : (
        <LiveText
          label={mergingMessages.powerOf(name)}
          labelHidden
          value={writeNumber(power)}
          maxLength={5}
          save={save}
        />
      )}
    </li>
  );
}
