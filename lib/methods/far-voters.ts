import { mean } from "./mean";
import { median } from "./median";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** Who sees it differently, and by which yardstick that was measured. */
export type FarVoters = {
  /** The voters whose z is above the cutoff, by index. */
  flagged: number[];
  /** Modified z per voter; null when all distances are alike. */
  z: number[] | null;
  basis: "mad" | "mean_ad" | "none";
};

/**
 * Voters far away from the others: modified z = 0.6745 (d − median)/MAD above `cutoff`, usually 3.5; where more than half
 * of the distances are alike (MAD = 0), (d − median)/(1.2533 · mean |d − median|); where all are, nobody (Iglewicz &
 * Hoaglin 1993, How to Detect and Handle Outliers; the second as in IBM SPSS).
 *
 * `distances` are one per voter, larger is farther. Only voters who are far are flagged, not those who are near. Throws a
 * RangeError on a distance that is not finite.
 */
export function farVoters(distances: readonly number[], cutoff: number): FarVoters {
  const centre = median(distances);
  const nobody: FarVoters = { flagged: [], z: null, basis: "none" };
  if (centre === null) return nobody;
  const deviations = distances.map((distance) => Math.abs(distance - centre));
  const mad = median(deviations)!;
  const meanAd = mean(deviations)!;
  const alike = mad <= TIE_TOLERANCE;
  if (alike && meanAd <= TIE_TOLERANCE) return nobody;
  const unit = alike ? 1.2533 * meanAd : mad / 0.6745;
  const z = distances.map((distance) => (distance - centre) / unit);
  const flagged = z.flatMap((value, voter) => (value > cutoff ? [voter] : []));
  return { flagged, z, basis: alike ? "mean_ad" : "mad" };
}
