import { mean } from "@/lib/methods/mean";
import { mergeWeights } from "@/lib/methods/merge-weights";
import { rank } from "@/lib/methods/rank";
import { packTeam } from "@/lib/methods/team";
import type { TeamResult } from "@/lib/methods/team-result";
import type { SizedVotes } from "./arbitrary-team";

export const pack = ({ votes, options, criteria }: SizedVotes) => packTeam(votes, options, criteria);

/** The group result by the functions that work on plain lists. */
export function plainly({ votes, options, criteria }: SizedVotes): TeamResult {
  const counted = votes.weights.filter(
    (own) => own !== null && own.some((weight) => weight > 0),
  ) as number[][];
  const weights = counted.length === 0 ? null : mergeWeights(counted);
  const values = Array.from({ length: options }, (_, option) =>
    Array.from({ length: criteria }, (_, k) =>
      mean(votes.values.map((rows) => rows[option]![k]!).filter((value) => value !== null)),
    ),
  );
  const scores = values.map((row) =>
    weights === null || row.some((value, k) => value === null && weights[k]! > 0)
      ? null
      : row.reduce<number>((sum, value, k) => sum + weights[k]! * (value ?? 0), 0),
  );
  return { weights, values, scores, ranks: rank(scores) };
}

/** Two voters, two options, two criteria; one gap, one abstention from weighing. */
export const pair: SizedVotes = {
  votes: {
    weights: [[3, 1], null],
    values: [
      [
        [1, 0],
        [0.5, null],
      ],
      [
        [0, 1],
        [0.25, 0.75],
      ],
    ],
  },
  options: 2,
  criteria: 2,
};
