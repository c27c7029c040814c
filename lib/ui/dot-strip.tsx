import { commonMessages } from "@/lib/messages/common";
import { dotPlaces } from "./dot-places";
import type { Dot } from "./dot-places";
import { optionColour } from "./option-letter";
import styles from "./dot-strip.module.css";

export type DotStripProps = {
  /** How many votes each rating has, from the lowest upwards; one's own vote included. */
  histogram: readonly number[];
  /** The lowest rating of the scale; 1 unless told. */
  lowest?: number;
  /** The merged rating; null when nobody could judge. */
  mean: number | null;
  mine?: number | "abstain" | null;
  abstentions?: number;
  /** The option's 0-based place, for its colour. */
  optionIndex: number;
  /** Told in front of the description ("Scalability, Django"). */
  label?: string;
  /** Whose the others' dots are, per rating from the lowest upwards; left out where names are hidden. */
  names?: readonly (readonly string[])[];
};

/** A cell after the reveal: the merged rating in figures, one dot per vote on a line along the scale, mine a diamond. */
export function DotStrip(props: DotStripProps) {
  const { histogram, lowest = 1, mean, mine = null, optionIndex } = props;
  const steps = histogram.length;
  const { dots, bars } = dotPlaces(histogram, typeof mine === "number" ? mine : null, lowest);
  const across = (rating: number) => `${((rating - lowest) / (steps - 1)) * 100}%`;
  return (
    <span className={styles.cell}>
      <span className={styles.value} aria-hidden="true">
        {mean === null ? "–" : mean.toFixed(1)}
      </span>
      <span
        className={styles.strip}
        data-option={optionColour(optionIndex)}
        role="img"
        aria-label={describe(props)}
      >
        {mean !== null && <span className={styles.mean} style={{ insetInlineStart: across(mean) }} />}
        {bars.map(({ rating, height }) => (
          <span
            key={rating}
            className={styles.bar}
            style={{ insetInlineStart: across(rating), blockSize: `calc(${height} * (100% - 8px))` }}
          />
        ))}
        {dots.map(({ rating, level, aside, isMine }, index) => (
          <span
            key={`${rating}:${aside}:${level}`}
            title={isMine ? commonMessages.you : nameAt(props, dots, index)}
            className={isMine ? styles.mine : styles.dot}
            style={{
              insetInlineStart: `calc(${across(rating)} + ${aside * 10}px)`,
              insetBlockStart: `calc(50% + ${level * 8}px)`,
            }}
          />
        ))}
      </span>
    </span>
  );
}

/** The name for a dot: the others' dots of a rating carry their names in order. */
function nameAt(
  { names, lowest = 1 }: DotStripProps,
  dots: readonly Dot[],
  index: number,
): string | undefined {
  const rating = dots[index]?.rating ?? lowest;
  const before = dots.slice(0, index).filter((dot) => dot.rating === rating && !dot.isMine).length;
  return names?.[rating - lowest]?.[before];
}

function describe({
  histogram,
  lowest = 1,
  mean,
  mine = null,
  abstentions = 0,
  label,
}: DotStripProps): string {
  const votes = histogram.reduce((sum, count) => sum + count, 0);
  const parts = label === undefined ? [] : [label];
  parts.push(mean === null ? commonMessages.notRated : commonMessages.meanOf(mean.toFixed(1), votes));
  histogram.forEach((count, index) => {
    if (count > 0) parts.push(commonMessages.votesAt(count, lowest + index));
  });
  if (abstentions > 0) parts.push(commonMessages.cannotJudgeCount(abstentions));
  if (mine !== null)
    parts.push(`${commonMessages.you}: ${mine === "abstain" ? commonMessages.cannotJudge : mine}`);
  return parts.join(", ");
}
