import type { BestWorst } from "@/lib/decision/weighing";

function without(
  answers: Readonly<Record<string, number>>,
  ...ids: (string | null)[]
): Record<string, number> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));
}

/** Another criterion as the best: what was said about the former one is said of nobody, and goes. */
export function changedBest(said: BestWorst, best: string): BestWorst {
  return { ...said, best, bestToOthers: {}, othersToWorst: without(said.othersToWorst, best) };
}

/** Another criterion as the worst. */
export function changedWorst(said: BestWorst, worst: string): BestWorst {
  return { ...said, worst, othersToWorst: {} };
}
