import { dot } from "./dot";
import { requireMatrix } from "./require-matrix";

/**
 * A criterion of a hierarchy: the weights of its parts, which sum to 1, and the parts. Without parts, or with none in the list,
 * it is one of the last level, and the weights are what each option is worth by it.
 */
export type HierarchyNode = { weights: readonly number[]; children?: readonly HierarchyNode[] };

/**
 * What each option is worth by a whole hierarchy, summing to 1: what it is worth by each criterion of the last level,
 * times the weights on the way down to it (distributive synthesis; Saaty 1980). Throws a RangeError when a criterion has
 * not one weight per part, or not all of the last level have the same number of options.
 */
export function optionPriorities({ weights, children }: HierarchyNode): number[] {
  if (!children?.length) return [...weights];
  const parts = children.map(optionPriorities);
  requireMatrix(parts);
  return parts[0]!.map((_, option) =>
    dot(
      weights,
      parts.map((part) => part[option]!),
    ),
  );
}
