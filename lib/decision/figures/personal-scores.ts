import { additiveScore } from "@/lib/methods/additive-score";
import { rank } from "@/lib/methods/rank";
import type { TeamMatrix } from "./team-matrix";

/** What the options come to for one voter. */
export type PersonalScores = {
  /** Per option, 0–100; null where they did not weigh, or left a cell open that has weight for them. */
  scores: readonly (number | null)[];
  /** 1 = best, ties share; null without a score. */
  ranks: readonly (number | null)[];
};

/** F3: everybody's own scores, from their own weights and ratings; one entry per voter. */
export function personalScores({ optionIds, votes }: TeamMatrix): PersonalScores[] {
  return votes.values.map((rows, voter) => {
    const weights = votes.weights[voter] ?? null;
    const scores = optionIds.map((_, option) => {
      const score = weights === null ? null : additiveScore(weights, rows[option]!);
      return score === null ? null : 100 * score;
    });
    return { scores, ranks: rank(scores) };
  });
}
