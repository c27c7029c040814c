import { limits } from "@/lib/decision/limits";
import type { WeighingMethod } from "@/lib/decision/weighing";

const all: readonly WeighingMethod[] = ["sliders", "points", "ranking", "swing", "pairwise", "best_worst"];

/** The methods by which this many criteria can be weighed, in the order they are offered. */
export function methodsFor(criteria: number): WeighingMethod[] {
  return all.filter(
    (method) =>
      (method !== "pairwise" || criteria <= limits.comparedCriteria) &&
      ((method !== "pairwise" && method !== "best_worst") || criteria > 1),
  );
}
