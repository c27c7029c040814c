import { additiveScore } from "./additive-score";
import { mean } from "./mean";

/** The two scores a group gives an option, on the scale of its ratings; null where they are undefined. */
export type TwoGroupScores = {
  ofMeanInputs: number | null;
  meanOfPersonal: number | null;
  covarianceGap: number | null;
};

/** What voters say of one option: criterion by criterion, null where somebody cannot judge. */
type Ratings = readonly (number | null)[];

/**
 * An option's score of the mean inputs, Σ_k mean(w_vk) · mean(u_vk), beside the mean of the personal scores,
 * mean(Σ_k w_vk · u_vk). They may name different winners: whoever rates high exactly where they weigh high lifts the second,
 * by Σ_k cov(w_vk, u_vk), the population covariance over voters (methods 4.3).
 *
 * `weights` are the voters' weights, each summing to 1, null for who abstains; `ratings` is voters × criteria. Gaps are left
 * out where they are: means and covariances are over those who answered, a personal score needs all cells that have weight
 * (and with gaps the two scores differ by more than the covariance). Null where nobody did. Throws a RangeError on numbers
 * that are not finite and on lists of different lengths.
 */
export function twoGroupScores(
  weights: readonly (readonly number[] | null)[],
  ratings: readonly Ratings[],
): TwoGroupScores {
  if (ratings.length !== weights.length) throw new RangeError("Ratings of every voter, in their order");
  const weighed = weights.flatMap((own, voter) => (own === null ? [] : [{ own, rated: ratings[voter]! }]));
  const first = weighed[0];
  if (first === undefined) return { ofMeanInputs: null, meanOfPersonal: null, covarianceGap: null };
  const personal = weighed
    .map(({ own, rated }) => additiveScore(own, rated))
    .filter((score) => score !== null);
  const columns = first.own.map((_, k) => ({
    weight: mean(weighed.map(({ own }) => own[k]!))!,
    value: meanOfColumn(ratings, k),
    covariance: covariance(weighed, k),
  }));
  const merged = columns.map(({ weight }) => weight);
  return {
    ofMeanInputs: additiveScore(
      merged,
      columns.map(({ value }) => value),
    ),
    meanOfPersonal: mean(personal),
    covarianceGap: additiveScore(
      merged.map((weight) => Math.sign(weight)),
      columns.map((column) => column.covariance),
    ),
  };
}

// Plain loops below: they run for every cell of the matrix, over all voters.

function meanOfColumn(ratings: readonly Ratings[], k: number): number | null {
  let count = 0;
  let sum = 0;
  for (const rated of ratings) {
    const value = rated[k]!;
    if (value === null) continue;
    count++;
    sum += value;
  }
  return count === 0 ? null : sum / count;
}

function covariance(
  weighed: readonly { own: readonly number[]; rated: Ratings }[],
  k: number,
): number | null {
  let count = 0;
  let weights = 0;
  let values = 0;
  for (const { own, rated } of weighed) {
    const value = rated[k]!;
    if (value === null) continue;
    count++;
    weights += own[k]!;
    values += value;
  }
  if (count === 0) return null;
  let sum = 0;
  for (const { own, rated } of weighed) {
    const value = rated[k]!;
    if (value !== null) sum += (own[k]! - weights / count) * (value - values / count);
  }
  return sum / count;
}
