import { z } from "zod";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { geometricMeanWeights } from "@/lib/methods/geometric-mean-weights";

/** How a matrix of pairwise judgements becomes weights. */
export const prioritization = z.enum(["eigenvector", "geometric_mean"]);

export type Prioritization = z.infer<typeof prioritization>;

/** The function behind each. */
export const prioritizers: Readonly<
  Record<Prioritization, (matrix: readonly (readonly number[])[]) => number[]>
> = {
  eigenvector: (matrix) => eigenvectorWeights(matrix).weights,
  geometric_mean: geometricMeanWeights,
};
