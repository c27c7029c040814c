import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { totals } from "../what-if/what-if";

/** What a criterion adds to the scores of the two leading options, in points of 0–100. */
export type Contribution = { criterionId: string; first: number; second: number; difference: number };

export type Contributions = {
  firstId: string;
  secondId: string;
  firstScore: number;
  secondScore: number;
  /** Largest difference first, whichever way; equal ones in the order of the matrix. */
  rows: readonly Contribution[];
};

/** Where the lead comes from: w_k · u_ik of the first two options (methods 10). Null with fewer than two ranked options. */
export function contributionsOf(matrix: MergedMatrix): Contributions | null {
  const [first, second] = totals(matrix).toSorted((a, b) => a.rank - b.rank);
  if (first === undefined || second === undefined) return null;
  const pointsOf = (optionId: string, k: number) =>
    100 * (matrix.weights[k] ?? 0) * (matrix.values[matrix.optionIds.indexOf(optionId)]?.[k] ?? 0);
  const rows = matrix.criterionIds.map((criterionId, k) => {
    const one = pointsOf(first.optionId, k);
    const other = pointsOf(second.optionId, k);
    return { criterionId, first: one, second: other, difference: one - other };
  });
  return {
    firstId: first.optionId,
    secondId: second.optionId,
    firstScore: first.score,
    secondScore: second.score,
    rows: rows.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference)),
  };
}
