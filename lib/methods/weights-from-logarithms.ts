import { shares } from "./shares";

/** Weights that sum to 1 from their logarithms, which may share any constant: exp(y_i) / Σ exp(y_j), without overflow. */
export function weightsFromLogarithms(logarithms: readonly number[]): number[] {
  const largest = Math.max(...logarithms);
  return shares(logarithms.map((value) => Math.exp(value - largest)));
}
