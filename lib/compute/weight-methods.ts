import { z } from "zod";
import { normalise } from "@/lib/methods/normalise";
import { rankSchemes, rankWeights } from "@/lib/methods/rank-weights";
import { treeProblem, treeWeights } from "@/lib/methods/tree-weights";
import type { Branch, WeightedBranch } from "@/lib/methods/tree-weights";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { list, points, tree } from "./shapes";

const ranking = z.strictObject({
  ranks: list(z.number().min(1)),
  scheme: z.enum(rankSchemes),
});

const branch = tree<Branch>((children) =>
  z.strictObject({ name: z.string(), local: z.number().nonnegative(), children: children.optional() }),
);

const hierarchy = z.strictObject({ tree: z.strictObject({ name: z.string(), children: list(branch) }) });

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

function leaves(branches: readonly WeightedBranch[]): [string, number][] {
  return branches.flatMap(({ name, weight, children }) =>
    children.length === 0 ? [[name, weight] as [string, number]] : leaves(children),
  );
}
