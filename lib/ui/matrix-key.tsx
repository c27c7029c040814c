import { commonMessages } from "@/lib/messages/common";
import styles from "./matrix-key.module.css";

/** What the marks in weight strips and dot strips mean; `of` weights alone, where there are no ratings. */
export function MatrixKey({ of = "all" }: { of?: "all" | "weights" }) {
  const hasRatings = of === "all";
  return (
    <ul className={styles.key}>
      <li>
        <span className={styles.mine} /> {commonMessages.you}
      </li>
      <li>
        <span className={styles.ring} /> {hasRatings && <span className={styles.dot} />}{" "}
        {commonMessages.keyOthers}
      </li>
      <li>
        <span className={styles.bar} /> {hasRatings && <span className={styles.mean} />}{" "}
        {commonMessages.keyTogether}
      </li>
      <li>
        {hasRatings ? (
          commonMessages.keyScale
        ) : (
          <>
            <span className={styles.mean} /> {commonMessages.keyMedian}
          </>
        )}
      </li>
    </ul>
  );
}
