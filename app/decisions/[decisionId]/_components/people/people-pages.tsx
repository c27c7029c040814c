"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { useRoom } from "../room/use-room";
import { FoundPeople } from "./found-people";
import { PersonRow } from "./person-row";
import styles from "./people.module.css";

/** The people of a decision that counts them: how many, and page after page by name. */
export function PeoplePages() {
  const { view, shown } = useRoom();
  const { joined, counted } = view.people;
  return (
    <section className={styles.pages}>
      <p>
        {workshopMessages.headcount(joined, counted)}{" "}
        {shown.connection === "online" && (
          <span className={styles.quiet}>{workshopMessages.connected(shown.online.count)}</span>
        )}
      </p>
      <FoundPeople>
        {(people) => (
          <ul className={styles.list}>
            {people.map(({ participant, ...told }) => (
              <PersonRow key={participant.id} person={participant} told={told} />
            ))}
          </ul>
        )}
      </FoundPeople>
    </section>
  );
}
