import { mergingMessages } from "@/lib/messages/merging";
import { recordMessages } from "@/lib/messages/record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { Avatar } from "@/lib/ui/avatar";
import styles from "./record.module.css";

/** Who took part, and how. */
export function RecordPeople({ record }: { record: DecisionRecord }) {
  return (
    <section className={styles.section}>
      <h2>{recordMessages.people}</h2>
      <ul className={styles.people}>
        {record.people.map((person, index) => {
          const remarks = [
            person.facilitator && recordMessages.facilitator,
            !person.counted && recordMessages.observer,
            person.counted && person.power !== 1 && mergingMessages.counts(person.power),
            person.counted && !person.voted && recordMessages.didNotVote,
            person.sample && recordMessages.sample,
          ].filter(Boolean);
          return (
            <li key={index}>
              <Avatar name={person.name} decorative /> {person.name}
              {remarks.length > 0 && <span className={styles.quiet}> {remarks.join(", ")}</span>}
            </li>
          );
        })}
      </ul>
      <p className={styles.quiet}>
        {record.names === "shown" ? recordMessages.namesShown : recordMessages.namesHidden}
      </p>
    </section>
  );
}
