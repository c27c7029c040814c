import { consistencyIndex } from "./consistency-index";

/** The mean consistency index of random matrices, from n = 3 on, by who found it. */
const TABLES = {
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  donegan_dodd: [0.491, 0.829, 1.059, 1.18, 1.252, 1.317, 1.373, 1.406],
} as const;

/**
 * Where a random index comes from. They differ by up to a tenth, so a verdict near the threshold depends on the table:
 * name it beside the ratio.
 */
export type RandomIndex = keyof typeof TABLES | "alonso_lamata";

/**
 * How far the pairwise judgements of n criteria contradict each other, for the principal eigenvalue λ of their matrix:
 * CR = CI / RI. 0 is not at all, 1 is as much as random answers; below 0.1 is fine (Saaty 1980).
 *
 * `saaty1980` and `donegan_dodd` (1991) reach to n = 10, `saaty2005` to n = 15; `alonso_lamata` (2006) is a fit for any
 * n, RI = (2.7699 n − 4.3513 − n) / (n − 1). Without a table it is `saaty2005` to n = 15 and the fit beyond. Null past
 * the end of a table. Two criteria or fewer cannot contradict each other: 0.
 */
export function consistencyRatio(
  lambda: number,
  n: number,
  table: RandomIndex = n <= 15 ? "saaty2005" : "alonso_lamata",
): number | null {
  if (n <= 2) return 0;
  const randomIndex = table === "alonso_lamata" ? (2.7699 * n - 4.3513 - n) / (n - 1) : TABLES[table][n - 3];
  return randomIndex === undefined ? null : consistencyIndex(lambda, n) / randomIndex;
}
