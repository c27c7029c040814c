import { pairOf } from "./weighing";
import type { BestWorst, Pairs, Weighing } from "./weighing";

function unanswered(answers: Readonly<Record<string, number>>, asked: readonly string[]): number {
  return asked.filter((id) => answers[id] === undefined).length;
}

/** How many comparisons are still needed until the answered pairs connect all criteria. */
function gapsBetween(pairs: Pairs, asked: readonly string[]): number {
  const group = new Map(asked.map((id) => [id, id]));
  for (const [a, b] of Object.keys(pairs).map(pairOf)) {
    const [from, to] = [group.get(a), group.get(b)];
    if (from === undefined || to === undefined || from === to) continue;
    for (const [id, of] of group) if (of === from) group.set(id, to);
  }
  return Math.max(0, new Set(group.values()).size - 1);
}

/** Choosing both ends, then n − 1 comparisons with the best and n − 2 more with the worst. */
function openQuestions({ best, worst, bestToOthers, othersToWorst }: BestWorst, asked: readonly string[]) {
  const others = asked.filter((id) => id !== best);
  const middle = others.filter((id) => id !== worst);
  const hasBest = others.length < asked.length;
  const hasWorst = middle.length < others.length;
  if (asked.length < 2) return hasBest ? 0 : asked.length;
  const toOthers = hasBest ? unanswered(bestToOthers, others) : asked.length;
  // Whichever becomes the best is not asked about twice.
  const unsure = hasBest ? 0 : 1;
  const toWorst = hasWorst ? Math.max(0, unanswered(othersToWorst, middle) - unsure) : asked.length - 1;
  return toOthers + toWorst;
}

/** B7: how many answers a weighing of these criteria still lacks. Points may all be zero with none missing. */
export function missingJudgements(weighing: Weighing, asked: readonly string[]): number {
  switch (weighing.method) {
    case "sliders":
    case "points":
    case "swing":
      return unanswered(weighing.judgements, asked);
    case "ranking":
      return unanswered(weighing.judgements.ranks, asked);
    case "pairwise":
      return gapsBetween(weighing.judgements, asked);
    case "best_worst":
      return openQuestions(weighing.judgements, asked);
  }
}
