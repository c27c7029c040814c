import { limits } from "./limits";
import { reject } from "./rejection";
import type { Rejection } from "./rejection";
import { judgedCriteria, pairKey, pairOf } from "./weighing";
import type { BestWorst, Pairs, Weighing } from "./weighing";

type Refusal = { ok: false; rejection: Rejection } | null;

/** The first answer that is no whole number of the range, by the criterion (or pair) it is about. */
function outOfRange(answers: Readonly<Record<string, number>>, least: number, most: number): Refusal {
  for (const [criterionId, answer] of Object.entries(answers))
    if (!Number.isInteger(answer) || answer < least || answer > most)
      return reject("bad_weights", { criterionId, least, most });
  return null;
}

function badPairs(pairs: Pairs, asked: readonly string[]): Refusal {
  if (asked.length > limits.comparedCriteria)
    return reject("too_many_to_compare", { most: limits.comparedCriteria });
  for (const [a, b] of Object.keys(pairs).map(pairOf))
    if (a === b || pairs[pairKey(b, a)] !== undefined) return reject("bad_pair", { pair: [a, b] });
  return outOfRange(pairs, 1, limits.ratio);
}

function badBestWorst({ best, worst, bestToOthers, othersToWorst }: BestWorst): Refusal {
  const isTwice = best !== null && best === worst;
  const isEarly =
    (best === null && Object.keys(bestToOthers).length > 0) ||
    (worst === null && Object.keys(othersToWorst).length > 0);
  const isItself = [
    [best, bestToOthers],
    [best, othersToWorst],
    [worst, othersToWorst],
  ] as const;
  if (isTwice || isEarly || isItself.some(([id, answers]) => id !== null && answers[id] !== undefined))
    return reject("bad_ends", { best, worst });
  return outOfRange(bestToOthers, 1, limits.ratio) ?? outOfRange(othersToWorst, 1, limits.ratio);
}

/** B3, B5: why a weighing of these criteria cannot be taken; null when it can. Incomplete ones can. */
export function badWeighing(weighing: Weighing, asked: readonly string[]): Refusal {
  const stranger = judgedCriteria(weighing).find((criterionId) => !asked.includes(criterionId));
  if (stranger !== undefined) return reject("not_asked", { criterionId: stranger });
  switch (weighing.method) {
    case "sliders":
      return outOfRange(weighing.judgements, 0, 10);
    case "points":
    case "swing":
      return outOfRange(weighing.judgements, 0, 100);
    case "ranking":
      return outOfRange(weighing.judgements.ranks, 1, asked.length);
    case "pairwise":
      return badPairs(weighing.judgements, asked);
    case "best_worst":
      return badBestWorst(weighing.judgements);
  }
}
