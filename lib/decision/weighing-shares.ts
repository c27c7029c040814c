import { bestWorstWeights } from "@/lib/methods/best-worst-weights";
import { incompleteWeights } from "@/lib/methods/incomplete-weights";
import { normalise } from "@/lib/methods/normalise";
import type { Judgement } from "@/lib/methods/pairwise-judgements";
import { rankWeights } from "@/lib/methods/rank-weights";
import { pairOf } from "./weighing";
import type { BestWorst, Pairs, RankScheme, Weighing } from "./weighing";
import { missingJudgements } from "./weighing-answers";

const schemes = { rank_sum: "rs", centroid: "roc", reciprocal: "rr" } as const satisfies Record<
  RankScheme,
  unknown
>;

/** The comparisons among these criteria, by their place in the list. */
export function judgementsAmong(pairs: Pairs, ids: readonly string[]): Judgement[] {
  return Object.entries(pairs).flatMap(([key, ratio]) => {
    const [a, b] = pairOf(key).map((id) => ids.indexOf(id)) as [number, number];
    return a < 0 || b < 0 ? [] : [[a, b, ratio] as const];
  });
}

/** Best against worst is asked once, as the best's answer about the worst. */
function fromBothEnds({ best, worst, ...answers }: BestWorst, ids: readonly string[]): number[] {
  if (best === null || worst === null || ids.length === 1) return ids.map(() => 1);
  const toWorst = { ...answers.othersToWorst, [best]: answers.bestToOthers[worst]! };
  return bestWorstWeights({
    best: ids.indexOf(best),
    worst: ids.indexOf(worst),
    bestToOthers: ids.map((id) => (id === best ? 1 : answers.bestToOthers[id]!)),
    othersToWorst: ids.map((id) => (id === worst ? 1 : toWorst[id]!)),
  }).weights;
}

function weightsOf(weighing: Weighing, ids: readonly string[]): number[] | null {
  switch (weighing.method) {
    case "sliders":
    case "points":
    case "swing":
      return normalise(ids.map((id) => weighing.judgements[id]!));
    case "ranking": {
      const { scheme, ranks } = weighing.judgements;
      return rankWeights(
        ids.map((id) => ranks[id]!),
        schemes[scheme],
      );
    }
    case "pairwise":
      return incompleteWeights(ids.length, judgementsAmong(weighing.judgements, ids));
    case "best_worst":
      return fromBothEnds(weighing.judgements, ids);
  }
}

/**
 * M1: one person's weights of these criteria, 0–1 by id, summing to 1. Null while an answer is missing and where the
 * answers say nothing, such as nothing but zeros. Computed in id order (methods §2).
 */
export function sharesOfWeighing(
  weighing: Weighing,
  criterionIds: readonly string[],
): Readonly<Record<string, number>> | null {
  const of = criterionIds.join();
  const known = sharesIn.get(weighing);
  if (known?.of === of) return known.shares;
  const shares = computedShares(weighing, criterionIds);
  sharesIn.set(weighing, { of, shares });
  return shares;
}

/** Kept by weighing: at every frame all are asked, and few have changed. */
const sharesIn = new WeakMap<Weighing, { of: string; shares: Readonly<Record<string, number>> | null }>();

function computedShares(weighing: Weighing, criterionIds: readonly string[]): Record<string, number> | null {
  if (criterionIds.length === 0 || missingJudgements(weighing, criterionIds) > 0) return null;
  const ids = [...criterionIds].sort();
  const weights = weightsOf(weighing, ids);
  return weights === null ? null : Object.fromEntries(ids.map((id, index) => [id, weights[index]!]));
}
