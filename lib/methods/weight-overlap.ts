import { mean } from "./mean";
import { mergeWeights } from "./merge-weights";
import { normalise } from "./normalise";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** How much weightings overlap. Null all through with fewer than two voters. */
export type WeightOverlap = {
  /** S* 0–1, or below 0 where weights are steeper than the scale allows; null too where nothing else is possible (one criterion, M = 1). */
  overlap: number | null;
  /** S = exp(−β), 1/min(V, n) to 1. */
  similarity: number | null;
  /** Mean entropy of the voters' weights, in nats. */
  alpha: number | null;
  /** γ − α: how much the voters differ; the mean Kullback–Leibler divergence from the mean weights. */
  beta: number | null;
  /** Entropy of the mean weights. */
  gamma: number | null;
};

/**
 * Goepel's consensus S* = (S − c)/(1 − c) with c the least S there can be: exp(H)/n, H the entropy of (M, 1, …, 1)/(n +
 * M − 1). `scaleMax` is M, the largest ratio one judgement can say (9 in AHP); null stands for no limit, c = 1/n, the
 * relative homogeneity of freely given weights (Goepel 2013, Proc. ISAHP; 2018, Int. J. Analytic Hierarchy Process 10).
 *
 * Rows are voters' points; each is normalised, and all zeros is an abstention. Throws a RangeError on rows of different
 * lengths, points that `normalise` refuses, and a scale that ends below 1.
 */
export function weightOverlap(
  ballots: readonly (readonly number[])[],
  scaleMax: number | null,
): WeightOverlap {
  if (scaleMax !== null && !(scaleMax >= 1 && Number.isFinite(scaleMax)))
    throw new RangeError("A scale of ratios ends at 1 or above");
  const merged = mergeWeights(ballots);
  const weights = ballots.map(normalise).filter((row) => row !== null);
  const alpha = mean(weights.map(entropy));
  if (merged === null || alpha === null || weights.length < 2)
    return { overlap: null, similarity: null, alpha: null, beta: null, gamma: null };
  const gamma = entropy(merged);
  const beta = Math.max(0, gamma - alpha);
  const similarity = Math.exp(-beta);
  const least = leastSimilarity(merged.length, scaleMax);
  const overlap = 1 - least <= TIE_TOLERANCE ? null : (similarity - least) / (1 - least);
  return { overlap, similarity, alpha, beta, gamma };
}

function leastSimilarity(criteria: number, scaleMax: number | null): number {
  if (scaleMax === null) return 1 / criteria;
  const total = criteria + scaleMax - 1;
  const steepest = Array.from({ length: criteria }, (_, index) => (index === 0 ? scaleMax : 1) / total);
  return Math.exp(entropy(steepest)) / criteria;
}

/** −Σ w ln w, with 0 ln 0 = 0. */
function entropy(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => (weight === 0 ? sum : sum - weight * Math.log(weight)), 0);
}
