import { voteMessages } from "@/lib/messages/vote";
import styles from "./weigh.module.css";

/** How many of the 100 points are left to give. */
export function PointsLeft({ given }: { given: number }) {
  const left = 100 - given;
  if (left === 0) return <p className={styles.left}>{voteMessages.pointsExact}</p>;
  return (
    <p className={styles.left}>
      <strong>{left > 0 ? voteMessages.pointsLeft(left) : voteMessages.pointsOver(-left)}</strong>{" "}
      {voteMessages.pointsScaled}
    </p>
  );
}
