import { commonMessages } from "@/lib/messages/common";
import { Avatar } from "./avatar";
import { VisuallyHidden } from "./visually-hidden";
import styles from "./progress-people.module.css";

export type ProgressPeopleProps = {
  people: readonly {
    id: string;
    name: string;
    isYou?: boolean;
    finished?: boolean | undefined;
    isAway?: boolean;
  }[];
  /** How many there are beside `people`. */
  others?: number;
  /** How many are drawn before the rest becomes "+N". */
  limit?: number;
  label: string;
};

/** Who has finished, as a row of people; you first, then in the given order. The count in words stands beside it. */
export function ProgressPeople({ people, others = 0, limit = 12, label }: ProgressPeopleProps) {
  const ordered = [...people.filter((each) => each.isYou), ...people.filter((each) => !each.isYou)];
  const shown = ordered.length <= limit ? ordered : ordered.slice(0, limit - 1);
  const rest = ordered.length - shown.length + others;
  return (
    <ul className={styles.people} aria-label={label}>
      {shown.map((person) => (
        <li key={person.id}>
          <Avatar
            name={person.name}
            isYou={person.isYou ?? false}
            finished={person.finished}
            isAway={person.isAway ?? false}
          />
        </li>
      ))}
      {rest > 0 && (
        <li className={styles.rest}>
          <span aria-hidden="true">+{rest}</span>
          <VisuallyHidden>{commonMessages.others(rest)}</VisuallyHidden>
        </li>
      )}
    </ul>
  );
}
