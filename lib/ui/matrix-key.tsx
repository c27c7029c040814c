import { commonMessages } from "@/lib/messages/common";
import styles from "./matrix-key.module.css";

/** What the marks in weight strips and dot strips mean. */
export function MatrixKey() {
  return (
    <ul className={styles.key}>
      <li>
        <span className={styles.mine} /> {commonMessages.you}
      </li>
      <li>
        <span className={styles.ring} /> <span className={styles.dot} /> {commonMessages.keyOthers}
      </li>
      <li>
        <span className={styles.bar} /> <span className={styles.mean} /> {commonMessages.keyTogether}
      </li>
      <li>{commonMessages.keyScale}</li>
    </ul>
  );
}
