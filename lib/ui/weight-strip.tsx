import { commonMessages } from "@/lib/messages/common";
import { percent } from "./percent";
import styles from "./weight-strip.module.css";

export type WeightStripProps = {
  /** The merged weight, 0 to 1; null when nobody has weighed. */
  merged: number | null;
  /** The others' weights, 0 to 1, without one's own. */
  others?: readonly number[];
  /** Whose the others' marks are, in the same order; null where names are hidden. */
  names?: readonly (string | null)[];
  mine?: number | null;
  /** The share at the right end of the line; one for all strips of a matrix, so that they compare. */
  max: number;
};

/** How heavy a criterion is: the merged weight as a bar, one ring per vote, mine a diamond. */
export function WeightStrip({ merged, others = [], names = [], mine = null, max }: WeightStripProps) {
  const place = (share: number) => `${Math.min(1, share / max) * 100}%`;
  return (
    <span className={styles.weight}>
      <span className={styles.strip} role="img" aria-label={describe(merged, others, mine)}>
        {merged !== null && <span className={styles.bar} style={{ inlineSize: place(merged) }} />}
        {others.map((share, index) => (
          <span
            key={index}
            title={names[index] ?? undefined}
            className={styles.other}
            style={{ insetInlineStart: place(share) }}
          />
        ))}
        {mine !== null && <span className={styles.mine} style={{ insetInlineStart: place(mine) }} />}
      </span>
      <span className={styles.percent} aria-hidden="true">
        {merged === null ? "–" : percent(merged)}
      </span>
    </span>
  );
}

function describe(merged: number | null, others: readonly number[], mine: number | null): string {
  const all = mine === null ? others : [...others, mine];
  const parts = [merged === null ? commonMessages.notWeighed : commonMessages.weight(percent(merged))];
  if (all.length > 1)
    parts.push(commonMessages.votesFromTo(all.length, percent(Math.min(...all)), percent(Math.max(...all))));
  if (mine !== null) parts.push(`${commonMessages.you} ${percent(mine)}`);
  return parts.join(", ");
}
