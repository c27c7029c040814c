import type { RatingVote } from "./model";

type Ratings = Readonly<Record<string, RatingVote>>;

/**
 * The cells on which two states of a ballot do not hold the same vote. What is the same object is the same vote. Plain loops:
 * every vote asks.
 */
export function changedVotes(before: Ratings, after: Ratings): string[] {
  const changed: string[] = [];
  if (before === after) return changed;
  const earlier = Object.keys(before);
  let kept = 0;
  for (const cell of Object.keys(after)) {
    const was = before[cell];
    if (was !== undefined) kept += 1;
    if (was !== after[cell]) changed.push(cell);
  }
  if (kept < earlier.length) changed.push(...earlier.filter((cell) => after[cell] === undefined));
  return changed;
}
