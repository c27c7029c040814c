import { distanceToOthers } from "@/lib/methods/distance-to-others";
import { histogram } from "@/lib/methods/histogram";
import { meanAbsDifference } from "@/lib/methods/mean-abs-difference";
import type { TeamMatrix } from "./team-matrix";

/** The fewest voters among whom distances say something (methods 6.3), and among whom counts give nobody away. */
export const fewestForDistances = 5;

/** How many steps a histogram has: each of five points of a hundred. */
const steps = 20;

/** How many voters are how far from the others: counts per five points of a hundred, from 0 up. */
export type TeamDistances = {
  /** Weight that would have to move from a voter's to the mean of the others'. */
  weights: readonly number[];
  /** Mean difference of a voter's ratings from the merged ones, in parts of the scale. */
  ratings: readonly number[];
};

/** F5: the form of the distance map that says nothing about one voter; null under five voters. */
export function teamDistances({ participantIds, votes, values, criterionIds }: TeamMatrix) {
  if (participantIds.length < fewestForDistances) return null;
  const nothing = criterionIds.map(() => 0);
  const merged = values.flat();
  return {
    weights: counted(distanceToOthers(votes.weights.map((own) => own ?? nothing))),
    ratings: counted(votes.values.map((rows) => meanAbsDifference(rows.flat(), merged))),
  } satisfies TeamDistances;
}

function counted(distances: readonly (number | null)[]): number[] {
  const known = distances.filter((distance) => distance !== null);
  return histogram(
    known.map((distance) => Math.min(steps - 1, Math.floor(distance * steps))),
    0,
    steps - 1,
  );
}
