import { z } from "zod";
import { normalise } from "@/lib/methods/normalise";
import type { HierarchyNode } from "@/lib/methods/option-priorities";
import { InputError } from "./method";
import { compared, completeMatrix, pairs } from "./pairs";
import { prioritizers } from "./prioritization";
import type { Prioritization } from "./prioritization";
import { requireLength } from "./require-length";
import { points, tree } from "./shapes";

/** A criterion, or the goal: its parts are compared by `n` and `pairs`, or by `points`. Without either it is an option. */
type JudgedNode = {
  name?: string;
  n?: number;
  pairs?: [number, number, number][];
  points?: number[];
  children?: JudgedNode[];
};

/** The tree of `ahp.hierarchy`. Whether judgements and children fit each other is for `hierarchy`. */
export const hierarchyNode = tree<JudgedNode>((children) =>
  z.strictObject({
    name: z.string().optional(),
    n: compared.optional(),
    pairs: pairs.optional(),
    points: points.optional(),
    children: children.optional(),
  }),
);

/**
 * The tree with the weights that its judgements come to. In the last level `children` may be left out, empty, or name the
 * options. Throws InputError, by the path in the tree.
 */
export function hierarchy(goal: JudgedNode, prioritization: Prioritization): HierarchyNode {
  let options: number | null = null;
  const weighted = (node: JudgedNode, path: string): HierarchyNode => {
    const weights = localWeights(node, prioritization, path);
    const children = node.children ?? [];
    if (children.length > 0) requireLength(children, weights.length, `${path}.children`);
    if (!children.every(isOption))
      return {
        weights,
        children: children.map((child, index) => weighted(child, `${path}.children.${index}`)),
      };
    options ??= weights.length;
    if (weights.length !== options)
      throw new InputError(`${weights.length} options, but ${options} at another criterion`, path);
    return { weights };
  };
  return weighted(goal, "tree");
}

function isOption({ n, pairs, points, children }: JudgedNode): boolean {
  return [n, pairs, points, children].every((given) => given === undefined);
}

function localWeights(
  { n, pairs, points }: JudgedNode,
  prioritization: Prioritization,
  path: string,
): readonly number[] {
  if (points === undefined) {
    if (n === undefined) throw new InputError("Expected n and pairs, or points", `${path}.n`);
    if (pairs === undefined) throw new InputError(`Expected the judgements of ${n}`, `${path}.pairs`);
    return prioritizers[prioritization](completeMatrix(n, pairs, `${path}.pairs`));
  }
  if (n !== undefined || pairs !== undefined)
    throw new InputError("Expected n and pairs, or points, not both", `${path}.points`);
  const weights = normalise(points);
  if (weights === null) throw new InputError("One of the points needs to be above 0", `${path}.points`);
  return weights;
}
