import { histogram } from "@/lib/methods/histogram";
import { mean } from "@/lib/methods/mean";
import { mergeWeights } from "@/lib/methods/merge-weights";
import { normalise } from "@/lib/methods/normalise";
import { rank } from "@/lib/methods/rank";
import { ratingValue } from "@/lib/methods/rating-value";
import { score } from "@/lib/methods/score";
import { exampleCriteria, exampleOptions } from "./example-votes";

const people = exampleCriteria[0].points.map((_, person) => person);
const ballots = people.map((person) => exampleCriteria.map((criterion) => criterion.points[person] ?? 0));
const shares = ballots.map((ballot) => normalise(ballot) ?? []);
const merged = mergeWeights(ballots) ?? [];

const rows = exampleCriteria.map((criterion, row) => ({
  title: criterion.title,
  weight: merged[row] ?? 0,
  mine: shares[0]?.[row] ?? 0,
  others: shares.slice(1).map((share) => share[row] ?? 0),
  cells: criterion.ratings.map((ratings) => ({
    histogram: histogram(ratings, 1, 5),
    mean: mean(ratings) ?? 1,
    mine: ratings[0],
  })),
}));

const scores = exampleOptions.map(
  (_, option) =>
    score(
      merged,
      rows.map((row) => ratingValue(row.cells[option]?.mean ?? 1, 1, 5)),
    ).score,
);
const ranks = rank(scores);
const best = Math.max(...scores.map((each) => each ?? 0));
const next = Math.min(...scores.map((each) => each ?? 0));

/** The example's matrix as the product would work it out: two options, so the gap is first minus second. */
export const exampleFigures = {
  rows,
  /** The share at the right end of every weight strip. */
  maxShare: Math.max(...rows.flatMap((row) => [...row.others, row.mine, row.weight])) * 1.1,
  heads: exampleOptions.map((title, option) => ({
    title,
    score: scores[option] ?? null,
    rank: ranks[option] ?? null,
    leadsBy: ranks[option] === 1 ? best - next : null,
  })),
};
