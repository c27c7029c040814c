import { disagreementMessages } from "@/lib/messages/disagreement";
import styles from "./disagreement.module.css";

const shades = [0, 1, 2, 3, 4, 5];

/** What the grounds of a heat map mean. */
export function SpreadKey() {
  return (
    <p className={styles.key}>
      <span>{disagreementMessages.keyAlike}</span>
      <span className={styles.shades} aria-hidden="true">
        {shades.map((shade) => (
          <span key={shade} className={styles.shade} data-heat={shade} />
        ))}
      </span>
      <span>{disagreementMessages.keyApart}</span>
      <span>{disagreementMessages.keySplit}</span>
    </p>
  );
}
