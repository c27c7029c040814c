import { comparisons } from "./pairwise-judgements";
import type { Judgement } from "./pairwise-judgements";

/**
 * Whether the answered pairs lead from every criterion to every other, directly or over third ones: only then do they
 * say how all of them compare. One criterion is connected. Throws a RangeError on judgements that `comparisons` refuses.
 */
export function isConnected(n: number, judgements: readonly Judgement[]): boolean {
  const answered = comparisons(n, judgements);
  const group = Array.from({ length: n }, (_, index) => index);
  for (const { i, j } of answered) {
    const [kept, joined] = [group[i], group[j]];
    group.forEach((own, index) => {
      if (own === joined) group[index] = kept!;
    });
  }
  return group.every((own) => own === group[0]);
}
