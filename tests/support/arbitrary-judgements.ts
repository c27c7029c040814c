import fc from "fast-check";
import type { Judgement } from "@/lib/methods/pairwise-judgements";

/** Answers on Saaty's scale, on a fine one, and far beyond it. */
export const whole = fc.integer({ min: 1, max: 9 });
export const fine = fc.double({ min: 1, max: 9, noNaN: true });
export const huge = fc.constantFrom(1, 1 + 1e-12, 2, 1e6, 1e12);

/** All pairs of n criteria. */
export function pairsOf(n: number): [number, number][] {
  return Array.from({ length: n }, (_, i) => i).flatMap((i) =>
    Array.from({ length: n - i - 1 }, (_, k): [number, number] => [i, i + 1 + k]),
  );
}

/** Every pair of n criteria answered, either way round, in any order. */
export function completeJudgements(n: number, answer: fc.Arbitrary<number>): fc.Arbitrary<Judgement[]> {
  const pairs = pairsOf(n);
  return fc
    .tuple(
      fc.array(answer, { minLength: pairs.length, maxLength: pairs.length }),
      fc.array(fc.boolean(), { minLength: pairs.length, maxLength: pairs.length }),
    )
    .map(([answers, turned]) =>
      pairs.map(([i, j], k): Judgement => (turned[k] ? [j, i, answers[k]!] : [i, j, answers[k]!])),
    )
    .chain((judgements) =>
      fc.shuffledSubarray(judgements, { minLength: pairs.length, maxLength: pairs.length }),
    );
}

/** Any of the pairs of n criteria answered. */
export function someJudgements(n: number, answer: fc.Arbitrary<number>): fc.Arbitrary<Judgement[]> {
  return completeJudgements(n, answer).chain((judgements) => fc.shuffledSubarray(judgements));
}

/** Pairs of n criteria answered that connect all of them: a chain through all, and any of the others. */
export function connectedJudgements(n: number, answer: fc.Arbitrary<number>): fc.Arbitrary<Judgement[]> {
  return completeJudgements(n, answer).chain((judgements) => {
    const links = judgements.filter(([a, b]) => Math.abs(a - b) === 1);
    const others = judgements.filter(([a, b]) => Math.abs(a - b) !== 1);
    return fc.shuffledSubarray(others).map((chosen) => [...links, ...chosen]);
  });
}

/** n weights above 0, and the judgements they imply. */
export function consistentJudgements(
  n: number,
): fc.Arbitrary<{ weights: number[]; judgements: Judgement[] }> {
  return fc.array(fc.integer({ min: 1, max: 100 }), { minLength: n, maxLength: n }).map((points) => {
    const total = points.reduce((sum, point) => sum + point, 0);
    const judgements = pairsOf(n).map(([i, j]): Judgement => {
      const [one, other] = [points[i]!, points[j]!];
      return one >= other ? [i, j, one / other] : [j, i, other / one];
    });
    return { weights: points.map((point) => point / total), judgements };
  });
}
