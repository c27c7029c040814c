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
  median?: number | null;
  /** Between which shares eighty of a hundred votes are, then between which fifty, where there are too many for marks. */
  bands?: readonly Band[];
  /** The share at the right end of the line; one for all strips of a matrix, so that they compare. */
  max: number;
};

type Band = readonly [low: number, high: number];

/** How heavy a criterion is: the merged weight as a bar, one ring per vote or bands of them, mine a diamond. */
export function WeightStrip(props: WeightStripProps) {
  const { merged, others = [], names = [], mine = null, median = null, bands = [], max } = props;
  const place = (share: number) => `${Math.min(1, share / max) * 100}%`;
  return (
    <span className={styles.weight}>
      <span className={styles.strip} role="img" aria-label={describe(props)}>
        {merged !== null && <span className={styles.bar} style={{ inlineSize: place(merged) }} />}
        {bands.map(([low, high], index) => (
          <span
            key={index}
            className={index === 0 ? styles.outer : styles.inner}
            style={{ insetInlineStart: place(low), inlineSize: place(high - low) }}
          />
        ))}
        {median !== null && <span className={styles.median} style={{ insetInlineStart: place(median) }} />}
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

function describe({ merged, others = [], mine = null, median = null, bands = [] }: WeightStripProps): string {
  const all = mine === null ? others : [...others, mine];
  const parts = [merged === null ? commonMessages.notWeighed : commonMessages.weight(percent(merged))];
  if (all.length > 1)
    parts.push(commonMessages.votesFromTo(all.length, percent(Math.min(...all)), percent(Math.max(...all))));
  if (median !== null) parts.push(commonMessages.median(percent(median)));
  bands.forEach(([low, high], index) =>
    parts.push(commonMessages.partFromTo(index === 0 ? 80 : 50, percent(low), percent(high))),
  );
  if (mine !== null) parts.push(`${commonMessages.you} ${percent(mine)}`);
  return parts.join(", ");
}
