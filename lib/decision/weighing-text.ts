import type { Weighing } from "./weighing";

type Sorted = readonly (readonly [string, number])[];

function sorted(answers: Readonly<Record<string, number>>): Sorted {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The judgements of a weighing in one order that does not depend on when they were given: what a digest is made of. */
export function canonicalJudgements(weighing: Weighing): readonly unknown[] {
  switch (weighing.method) {
    case "sliders":
    case "points":
    case "swing":
    case "pairwise":
      return sorted(weighing.judgements);
    case "ranking":
      return [weighing.judgements.scheme, sorted(weighing.judgements.ranks)];
    case "best_worst": {
      const { best, worst, bestToOthers, othersToWorst } = weighing.judgements;
      return [best, worst, sorted(bestToOthers), sorted(othersToWorst)];
    }
  }
}

/** Whether two weighings say the same. Points are the same whatever they are called. */
export function sameJudgements(a: Weighing, b: Weighing): boolean {
  return JSON.stringify(canonicalJudgements(a)) === JSON.stringify(canonicalJudgements(b));
}
