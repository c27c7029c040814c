"use client";

import { isCounted } from "@/lib/decision/asked";
import { listsEverybody } from "@/lib/decision/heads";
import type { Participant } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { nameOf } from "../room/name-of";
import { useRoom } from "../room/use-room";
import { InviteButton } from "../invite/invite-button";
import { useWorkshop } from "../room/workshop-context";
import { OwnPart } from "./own-part";
import { PeoplePages } from "./people-pages";
import { PersonRow } from "./person-row";
import styles from "./people.module.css";

/** Everybody who takes part, by how they do; page by page where people are counted. */
export function PeoplePanel() {
  const { decision, view, me, isFacilitator, ownsWorkspace } = useRoom();
  const { decisionId } = useWorkshop();
  const all = Object.values(decision.participants).sort(
    (a, b) => nameOf(view, a.id).localeCompare(nameOf(view, b.id)) || (a.id < b.id ? -1 : 1),
  );
  const lists = listsEverybody(view.people);
  const groups: { title: string; of: Participant[] }[] = [
    { title: workshopMessages.voters, of: all.filter(isCounted) },
    {
      title: workshopMessages.notVoting,
      of: all.filter((each) => !each.removed && ["facilitates", "not_voting"].includes(each.participation)),
    },
    {
      title: workshopMessages.observers,
      of: all.filter((each) => !each.removed && each.participation === "observes"),
    },
    {
      title: workshopMessages.removedPeople,
      of: isFacilitator || ownsWorkspace ? all.filter((each) => each.removed) : [],
    },
  ];
  return (
    <div className={styles.people}>
      {me !== null && <OwnPart me={me} />}
      {isFacilitator && (
        <div>
          <InviteButton decisionId={decisionId} />
        </div>
      )}
      {lists ? (
        groups
          .filter(({ of }) => of.length > 0)
          .map(({ title, of }) => (
            <section key={title}>
              <h3>
                {title} <span className={styles.quiet}>{of.length}</span>
              </h3>
              <ul className={styles.list}>
                {of.map((person) => (
                  <PersonRow key={person.id} person={person} />
                ))}
              </ul>
            </section>
          ))
      ) : (
        <PeoplePages />
      )}
    </div>
  );
}
