import { normalise } from "./normalise";

/** A criterion with what it counts beside its siblings, in points of any size, and the parts it is made of, if any. */
export type Branch = { name: string; local: number; children?: readonly Branch[] };

/** A criterion with its share of the whole decision, 0–1. A parent has what its parts have together. */
export type WeightedBranch = { name: string; weight: number; children: WeightedBranch[] };

/** What keeps a tree from having weights, and where: the numbers of the children on the way down. */
export type TreeProblem = { path: number[]; field: "name" | "children"; message: string };

/**
 * The weight of every criterion in a tree: the product of the normalised local weights on its branch (Belton & Stewart
 * 2002). The weights of the leaves sum to 1. `top` are the criteria that are part of no other.
 *
 * Splitting a criterion tends to inflate what its parts get (Weber, Eisenführ & von Winterfeldt 1988): show the weight of
 * the parent too. Throws a RangeError on what `treeProblem` describes or throws.
 */
export function treeWeights(top: readonly Branch[]): WeightedBranch[] {
  const problem = treeProblem(top);
  if (problem !== null) throw new RangeError(problem.message);
  return divide(top, 1);
}

/**
 * The first of these: siblings of which none has a weight above 0, so that nobody knows what each is worth, or two leaves
 * of one name. Null when there is none. Throws a RangeError on a local weight that is negative or not finite.
 */
export function treeProblem(top: readonly Branch[]): TreeProblem | null {
  return problemBelow(top, [], new Set());
}

function problemBelow(siblings: readonly Branch[], path: number[], leaves: Set<string>): TreeProblem | null {
  if (normalise(siblings.map(({ local }) => local)) === null)
    return { path, field: "children", message: "One of the criteria here needs a weight above 0" };
  for (const [index, { name, children }] of siblings.entries()) {
    const here = [...path, index];
    if (children?.length) {
      const problem = problemBelow(children, here, leaves);
      if (problem !== null) return problem;
    } else if (leaves.has(name)) {
      return { path: here, field: "name", message: `Another criterion without parts is called ${name} too` };
    } else {
      leaves.add(name);
    }
  }
  return null;
}

function divide(siblings: readonly Branch[], total: number): WeightedBranch[] {
  // `treeProblem` has seen that there are shares.
  const shares = normalise(siblings.map(({ local }) => local))!;
  return siblings.map(({ name, children }, index) => {
    const weight = total * shares[index]!;
    return { name, weight, children: children?.length ? divide(children, weight) : [] };
  });
}
