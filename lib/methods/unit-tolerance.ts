import { TIE_TOLERANCE } from "./tie-tolerance";

/**
 * How close two facts of one kind may be and still tie: 1e-9, and less when all of them are small. Facts have units of
 * their own, and two latencies of some nanoseconds do not tie for being written in seconds.
 */
export function unitTolerance(facts: readonly number[]): number {
  return TIE_TOLERANCE * facts.reduce((most, fact) => Math.max(most, Math.min(1, Math.abs(fact))), 0);
}
