"use client";

import type { Participant } from "@/lib/decision/model";
import type { PersonOnPage } from "@/lib/decision/people-page";
import { mergingMessages } from "@/lib/messages/merging";
import { workshopMessages } from "@/lib/messages/workshop";
import { Avatar } from "@/lib/ui/avatar";
import { Tag } from "@/lib/ui/tag";
import { finishedIn } from "../room/finished-in";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import { PersonMenu } from "./person-menu";
import styles from "./people.module.css";

type Props = {
  person: Participant;
  /** What the server tells of somebody who is not on the list of the view. */
  told?: Pick<PersonOnPage, "name" | "finished">;
};

/** Somebody: name, part, whether they are here and finished, and what a facilitator, or the owner of the workspace, can do. */
export function PersonRow({ person, told }: Props) {
  const room = useRoom();
  const { view, me, shown, decision, isFacilitator, ownsWorkspace } = room;
  const name = told === undefined ? nameOf(view, person.id) : told.name || workshopMessages.someone;
  const isHere = shown.online.of?.includes(person.id);
  const isYou = person.id === me?.id;
  const open = decision.rounds.findLast((round) => round.status !== "closed");
  const finished =
    open === undefined || person.participation !== "votes"
      ? undefined
      : told === undefined || isYou
        ? finishedIn(room, open).has(person.id)
        : told.finished.includes(open.id);
  return (
    <li className={styles.person}>
      <Avatar name={name} isYou={isYou} finished={finished} isAway={isHere === false && !isYou} />
      <span className={styles.name}>
        <span>{isYou ? `${name} (${workshopMessages.you})` : name}</span>
        {isHere !== undefined && (
          <span className={styles.quiet}>{isHere ? workshopMessages.isHere : workshopMessages.isAway}</span>
        )}
      </span>
      <span className={styles.tags}>
        {person.participation === "votes" && person.power !== 1 && (
          <Tag>{mergingMessages.counts(person.power)}</Tag>
        )}
        {person.facilitator && <Tag>{workshopMessages.facilitator}</Tag>}
        {person.sample && !name.includes(workshopMessages.sample) && (
          <Tag tone="wait">{workshopMessages.sample}</Tag>
        )}
      </span>
      {(isFacilitator || ownsWorkspace) && <PersonMenu person={person} name={name} />}
    </li>
  );
}
