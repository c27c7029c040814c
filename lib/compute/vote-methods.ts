import { z } from "zod";
import { approvals } from "@/lib/methods/approvals";
import { borda } from "@/lib/methods/borda";
import { condorcetWinner } from "@/lib/methods/condorcet-winner";
import { copeland } from "@/lib/methods/copeland";
import { duels } from "@/lib/methods/duels";
import type { Ranking } from "@/lib/methods/duels";
import { kemeny } from "@/lib/methods/kemeny";
import { rank } from "@/lib/methods/rank";
import { schulze } from "@/lib/methods/schulze";
import { topCircles } from "@/lib/methods/top-circles";
import { winners } from "@/lib/methods/winners";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { list, matrix, number, numberOrMissing } from "./shapes";

const name = z.string().min(1);

/** Names, each once. Strongest paths take time with the cube of their number. */
const candidates = z
  .array(name)
  .min(1)
  .max(200)
  .superRefine((names, context) => {
    names.forEach((own, index) => {
      if (names.indexOf(own) !== index)
        context.addIssue({ code: "custom", path: [index], message: `Named twice: ${own}` });
    });
  });

const ballots = list(z.strictObject({ count: number.nonnegative(), ranking: z.array(list(name)) }));

const scores = matrix(numberOrMissing);

type Ballot = z.infer<typeof ballots>[number];

/** Elections of the options, from ballots or personal scores (methods 9). */
export const voteMethods: Readonly<Record<string, Method>> = {
  "vote.rank_rules": method(
    z.strictObject({ candidates, ballots: ballots.optional(), scores: scores.optional() }),
    (input) => {
      const names = input.candidates;
      const called = (option: number) => names[option]!;
      const rankings = rankingsOf(names, input.ballots, input.scores);
      const matrix = duels(names.length, rankings);
      const power = rankings.reduce((sum, ranking) => sum + ranking.power, 0);
      if (power * names.length ** 2 === Infinity)
        throw new InputError("So many ballots cannot be counted", "ballots");
      const points = borda(matrix, power);
      const won = copeland(matrix);
      const winner = condorcetWinner(matrix);
      const paths = schulze(matrix);
      const best = kemeny(matrix);
      return {
        pairwise: matrix,
        borda: points,
        borda_winners: winners(points).map(called),
        copeland: won,
        copeland_winners: winners(won).map(called),
        condorcet_winner: winner === null ? null : called(winner),
        top_cycles: topCircles(matrix).map((circle) => circle.map(called)),
        schulze_winners: paths.winners.map(called),
        schulze_strength: paths.strengths,
        // A name per place, or the names that share it.
        schulze_order: paths.order.map((place) =>
          place.length === 1 ? called(place[0]!) : place.map(called),
        ),
        // The first of the best orders by the numbers of the candidates; how many there are stands beside it.
        kemeny_order: best === null ? null : best.orders[0].map(called),
        kemeny_score: best === null ? null : best.score,
        kemeny_optima: best === null ? null : best.orders.length,
      };
    },
  ),
  "vote.approval": method(
    z.strictObject({
      candidates,
      scores,
      rule: z.enum(["threshold", "own_mean"]),
      threshold: number.default(60),
    }),
    (input) => {
      requireColumns(input.scores, input.candidates.length);
      const rule = input.rule === "own_mean" ? input.rule : { threshold: input.threshold };
      const counts = approvals(input.scores, rule);
      return { approvals: counts, winners: winners(counts).map((option) => input.candidates[option]!) };
    },
  ),
};

function rankingsOf(
  names: readonly string[],
  given: Ballot[] | undefined,
  scored: (number | null)[][] | undefined,
): Ranking[] {
  if (given !== undefined && scored !== undefined)
    throw new InputError("Give ballots or scores, not both", "scores");
  if (given !== undefined) return given.map((ballot, index) => rankingOf(names, ballot, `ballots.${index}`));
  if (scored === undefined) throw new InputError("Give ballots or scores", "ballots");
  requireColumns(scored, names.length);
  return scored.map((row) => ({ places: rank(row), power: 1 }));
}

/** Places of one ballot; whoever it leaves out shares the last. */
function rankingOf(names: readonly string[], { count, ranking }: Ballot, path: string): Ranking {
  const places = new Map<string, number>();
  ranking.forEach((place, row) => {
    place.forEach((named, column) => {
      const at = `${path}.ranking.${row}.${column}`;
      if (!names.includes(named)) throw new InputError(`No such candidate: ${named}`, at);
      if (places.has(named)) throw new InputError(`Ranked twice: ${named}`, at);
      places.set(named, row);
    });
  });
  return { places: names.map((named) => places.get(named) ?? ranking.length), power: count };
}

function requireColumns(rows: readonly (readonly unknown[])[], width: number): void {
  if (rows[0]?.length !== width)
    throw new InputError(`Expected ${width} scores, one per candidate`, "scores.0");
}
