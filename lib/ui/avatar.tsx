import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { initials } from "./initials";
import styles from "./avatar.module.css";

export type AvatarProps = {
  name: string;
  /** The person looking at the screen: drawn with a ring and the word *you*. */
  isYou?: boolean;
  /** With their ballot: true draws a tick, false a dashed ring, undefined neither. */
  finished?: boolean | undefined;
  /** Has no screen open just now. */
  isAway?: boolean;
  /** The name stands beside it, so the initials are decoration. */
  decorative?: boolean;
};

/** Somebody, as initials in a circle. */
export function Avatar({ name, isYou = false, finished, isAway = false, decorative = false }: AvatarProps) {
  const state =
    finished === undefined ? null : finished ? commonMessages.finished : commonMessages.notFinished;
  const label = [isYou ? `${name} (${commonMessages.you})` : name, state, isAway ? commonMessages.away : null]
    .filter(Boolean)
    .join(", ");
  const className = classNames(
    styles.avatar,
    finished === true && styles.finished,
    finished === false && styles.waiting,
    isYou && styles.you,
    isAway && styles.away,
  );
  const shown = isYou ? capitalised(commonMessages.you) : initials(name);
  return (
    <span
      className={className}
      title={label}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      {shown}
      {finished && (
        <span className={styles.tick}>
          <Icon name="tick" size={11} />
        </span>
      )}
    </span>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}
