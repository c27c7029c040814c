import { pairKey } from "@/lib/decision/weighing";
import type { Pairs } from "@/lib/decision/weighing";
import { judgementsAmong } from "@/lib/decision/weighing-shares";
import { consistencyRatio } from "@/lib/methods/consistency-ratio";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { mostInconsistentPair } from "@/lib/methods/most-inconsistent-pair";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";

/** Two criteria to compare. */
export type Pair = readonly [a: string, b: string];

/**
 * The pairs in the order they are asked: neighbours first, which already connects everything, then those two apart, and
 * so on. `asked` in the order on screen.
 */
export function pairsToAsk(asked: readonly string[]): Pair[] {
  return asked.flatMap((_, gap) =>
    gap === 0 ? [] : asked.slice(gap).map((b, index): Pair => [asked[index] ?? b, b]),
  );
}

/** What was answered to a pair; null = nothing yet. `more` is null when both are equal. */
export function answerOf(pairs: Pairs, [a, b]: Pair): { more: string | null; ratio: number } | null {
  const forth = pairs[pairKey(a, b)];
  const back = pairs[pairKey(b, a)];
  if (forth === 1 || back === 1) return { more: null, ratio: 1 };
  if (forth !== undefined) return { more: a, ratio: forth };
  return back === undefined ? null : { more: b, ratio: back };
}

/** The answers with one more, changed, or (null) taken back. */
export function answered(
  pairs: Pairs,
  [a, b]: Pair,
  answer: { more: string | null; ratio: number } | null,
): Pairs {
  const { [pairKey(a, b)]: _forth, [pairKey(b, a)]: _back, ...rest } = pairs;
  if (answer === null) return rest;
  const key = answer.more === b ? pairKey(b, a) : pairKey(a, b);
  return { ...rest, [key]: answer.more === null ? 1 : answer.ratio };
}

/** Only answers about pairs that are asked. */
export function onlyAskedPairs(pairs: Pairs, asked: readonly string[]): Pairs {
  const keys = pairsToAsk(asked).flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const ratio = pairs[key];
      return ratio === undefined ? [] : [[key, ratio] as const];
    }),
  );
}

/** How the answers fit together; null before one of them could contradict the others. */
export type Fit = {
  /** Saaty's consistency ratio, 2005 table; null while pairs are missing. */
  ratio: number | null;
  /** The answer that contradicts the others most, with what they suggest instead; null when all fit. */
  worst: { pair: Pair; answer: number; fitting: number | null } | null;
};

/** Contradictions smaller than this factor come from whole numbers, not from people. */
const noticeable = 1.5;

/** Ratios of `worst` say how many times as important the pair's first criterion is. */
export function fitOf(pairs: Pairs, asked: readonly string[]): Fit | null {
  const judgements = judgementsAmong(pairs, asked);
  if (judgements.length < asked.length) return null;
  const found = mostInconsistentPair(asked.length, judgements);
  if (found === null) return null;
  const matrix = pairwiseMatrix(asked.length, judgements);
  const ratio = matrix === null ? null : consistencyRatio(eigenvectorWeights(matrix).lambda, asked.length);
  const first = asked[found.i];
  const second = asked[found.j];
  if (found.inconsistency < noticeable || first === undefined || second === undefined)
    return { ratio, worst: null };
  return { ratio, worst: { pair: [first, second], answer: found.ratio, fitting: found.fittingRatio } };
}
