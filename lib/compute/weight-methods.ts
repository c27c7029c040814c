import { z } from "zod";
import { normalise } from "@/lib/methods/normalise";
import { rankSchemes, rankWeights } from "@/lib/methods/rank-weights";
import { treeProblem, treeWeights } from "@/lib/methods/tree-weights";
import type { Branch, WeightedBranch } from "@/lib/methods/tree-weights";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { mostEntries, points } from "./shapes";

/** Deeper trees are not meant, and a computer has only so much room to go down. */
const mostLevels = 10;

const ranking = z.strictObject({
  ranks: z.array(z.number().min(1)).min(1).max(mostEntries),
  scheme: z.enum(rankSchemes),
});

const hierarchy = z.strictObject({
  tree: z.strictObject({
    name: z.string(),
    children: z
      .array(branchAbove(mostLevels - 1))
      .min(1)
      .max(mostEntries),
  }),
});

/** Weights from points, ranks and trees (methods 2.1, 2.4, 2.8). */
export const weightMethods: Readonly<Record<string, Method>> = {
  "weights.normalize": method(z.strictObject({ points }), (input) => ({ weights: normalise(input.points) })),
  "weights.rank": method(ranking, ({ ranks, scheme }) => ({ weights: rankWeights(ranks, scheme) })),
  "weights.hierarchy": method(hierarchy, ({ tree }) => {
    const problem = treeProblem(tree.children);
    if (problem !== null) {
      const path = problem.path.map((child) => `.children.${child}`).join("");
      throw new InputError(problem.message, `tree${path}.${problem.field}`);
    }
    return { global: Object.fromEntries(leaves(treeWeights(tree.children))) };
  }),
};

function branchAbove(levels: number): z.ZodType<Branch> {
  const parts =
    levels === 0
      ? z.array(z.never()).max(0, `At most ${mostLevels} levels`)
      : z.array(branchAbove(levels - 1)).max(mostEntries);
  return z.strictObject({ name: z.string(), local: z.number().nonnegative(), children: parts.optional() });
}

function leaves(branches: readonly WeightedBranch[]): [string, number][] {
  return branches.flatMap(({ name, weight, children }) =>
    children.length === 0 ? [[name, weight] as [string, number]] : leaves(children),
  );
}
