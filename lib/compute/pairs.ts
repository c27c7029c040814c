import { z } from "zod";
import { judgementProblem } from "@/lib/methods/pairwise-judgements";
import type { Judgement } from "@/lib/methods/pairwise-judgements";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import { InputError } from "./method";
import { mostEntries } from "./shapes";

/** How many criteria are compared. A hundred, all compared, are as many pairs as a list holds. */
export const compared = z.int().min(1).max(100);

/** Judgements `[a, b, x]`: a is x times as important as b, x ≥ 1. Whether they fit n is for `requirePairs`. */
export const pairs = z.array(z.tuple([z.number(), z.number(), z.number()])).max(mostEntries);

/** Refuses the first judgement that cannot be one of n criteria, by its place under `path`. */
export function requirePairs(n: number, judgements: readonly Judgement[], path = "pairs"): void {
  const problem = judgementProblem(n, judgements);
  if (problem !== null) throw new InputError(problem.message, `${path}.${problem.index}`);
}

/** The matrix of judgements of n criteria; refuses what is not a judgement, or a missing one. */
export function completeMatrix(n: number, judgements: readonly Judgement[], path = "pairs"): number[][] {
  requirePairs(n, judgements, path);
  const matrix = pairwiseMatrix(n, judgements);
  if (matrix !== null) return matrix;
  const message = `${judgements.length} of ${(n * (n - 1)) / 2} pairs are here; only ahp.incomplete does without`;
  throw new InputError(message, path);
}
