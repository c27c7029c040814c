/**
 * Σ merged weight × merged value of one option, in criterion order, from a team's dense lists; −∞ when a criterion that has
 * weight has no value (NaN), or no criterion has weight.
 */
export function mergedScore(weights: Float64Array, values: Float64Array, option: number): number {
  const row = option * weights.length;
  let sum = 0;
  let weighed = false;
  for (let k = 0; k < weights.length; k++) {
    const weight = weights[k]!;
    if (weight === 0) continue;
    weighed = true;
    sum += weight * values[row + k]!;
  }
  return weighed && !Number.isNaN(sum) ? sum : -Infinity;
}
