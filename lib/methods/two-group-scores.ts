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
  const voters = weights.flatMap((own, voter) => (own === null ? [] : [{ own, rated: ratings[voter]! }]));
  const criteria = [...(voters[0]?.own.keys() ?? [])];
  const merged = criteria.map((k) => mean(voters.map(({ own }) => own[k]!))!);
  const cells = criteria.map((k) =>
    mean(ratings.map((rated) => rated[k]!).filter((value) => value !== null)),
  );
  const personal = voters
    .map(({ own, rated }) => additiveScore(own, rated))
    .filter((score) => score !== null);
  const gaps = criteria.map((k) =>
    covariance(
      voters.flatMap(({ own, rated }) => (rated[k]! === null ? [] : [{ weight: own[k]!, value: rated[k]! }])),
    ),
  );
  if (voters.length === 0) return { ofMeanInputs: null, meanOfPersonal: null, covarianceGap: null };
  return {
    ofMeanInputs: additiveScore(merged, cells),
    meanOfPersonal: mean(personal),
    covarianceGap: additiveScore(
      merged.map((weight) => Math.sign(weight)),
      gaps,
    ),
  };
}

function covariance(pairs: readonly { weight: number; value: number }[]): number | null {
  const weight = mean(pairs.map((pair) => pair.weight));
  const value = mean(pairs.map((pair) => pair.value));
  // Both are null together: nobody answered.
  if (weight === null || value === null) return null;
  return mean(pairs.map((pair) => (pair.weight - weight) * (pair.value - value)));
}
