import { approvals } from "@/lib/methods/approvals";
import { borda } from "@/lib/methods/borda";
import { condorcetWinner } from "@/lib/methods/condorcet-winner";
import { copeland } from "@/lib/methods/copeland";
import { duels } from "@/lib/methods/duels";
import { schulze } from "@/lib/methods/schulze";
import { sum } from "@/lib/methods/sum";
import { topCircles } from "@/lib/methods/top-circles";
import { winners } from "@/lib/methods/winners";
import type { PersonalScores } from "./personal-scores";

/** Who would win if everybody's own order of the options were a ballot. Options by place, ties named together. */
export type Elections = {
  /** How many voters have a score for two options at least. */
  ballots: number;
  /** How many put option i above option j; with voting powers, how much power. */
  duels: readonly (readonly number[])[];
  /** Who wins every duel; null when there is a tie or a circle at the top. */
  headToHead: number | null;
  /** Circles at the top: A beats B beats C beats A. */
  circles: readonly (readonly number[])[];
  /** First by strongest paths, by places (Borda) and by duels won (Copeland). */
  paths: readonly number[];
  places: readonly number[];
  won: readonly number[];
  /** How many voters (or how much power) give each option 60 points or more, and who has the most of them. */
  approvals: readonly number[];
  approved: readonly number[];
};

/** A score from which on a voter counts as content with an option, of 100. */
export const contentFrom = 60;

/** F6: the cross-checks of the score by voting; voting power multiplies ballots (methods 9). Null while nobody has an order of the options. */
export function electionsOf(
  voters: readonly PersonalScores[],
  powers: readonly number[],
  options: number,
): Elections | null {
  const ballots = voters
    .map((voter, index) => ({ ...voter, power: powers[index]! }))
    .filter(({ scores, power }) => power > 0 && scores.filter((score) => score !== null).length > 1);
  if (ballots.length === 0) return null;
  const matrix = duels(
    options,
    ballots.map(({ ranks, power }) => ({ places: ranks, power })),
  );
  const approved = approvals(
    ballots.map(({ scores }) => scores),
    { threshold: contentFrom },
    ballots.map(({ power }) => power),
  );
  const power = sum(ballots.map((ballot) => ballot.power));
  return {
    ballots: ballots.length,
    duels: matrix,
    headToHead: condorcetWinner(matrix),
    circles: topCircles(matrix),
    paths: schulze(matrix).winners,
    places: winners(borda(matrix, power)),
    won: winners(copeland(matrix)),
    approvals: approved,
    approved: winners(approved),
  };
}
