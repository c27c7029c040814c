import { mean } from "./mean";
import { requireFinite } from "./require-finite";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** What a voter approves of: scores from a threshold on (itself included), or above the mean of one's own scores. */
export type ApprovalRule = { threshold: number } | "own_mean";

/**
 * How many voters approve of each option, or how much voting power where it differs (`powers`, one per voter). `scores` are voters × options, null where a voter has none: not approved, and
 * left out of the voter's mean. Throws a RangeError on rows of different lengths and on numbers that are not finite.
 */
export function approvals(
  scores: readonly (readonly (number | null)[])[],
  rule: ApprovalRule,
  powers: readonly number[] = scores.map(() => 1),
): number[] {
  if (powers.length !== scores.length) throw new RangeError("One voting power per voter");
  const options = scores[0]?.length ?? 0;
  if (scores.some((row) => row.length !== options))
    throw new RangeError("Voters must score the same options");
  if (rule !== "own_mean") requireFinite([rule.threshold]);
  const approved = Array.from({ length: options }, () => 0);
  scores.forEach((row, voter) => {
    const own = rule === "own_mean" ? mean(row.filter((score) => score !== null)) : null;
    // A plain loop: every voter's scores run it.
    for (let option = 0; option < options; option++) {
      const score = row[option]!;
      if (score === null) continue;
      if (!Number.isFinite(score)) throw new RangeError(`Expected a finite number, got ${score}`);
      const isApproved =
        rule === "own_mean" ? score > own! + TIE_TOLERANCE : score >= rule.threshold - TIE_TOLERANCE;
      if (isApproved) approved[option] = approved[option]! + powers[voter]!;
    }
  });
  return approved;
}
