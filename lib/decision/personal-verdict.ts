import { additiveScore } from "@/lib/methods/additive-score";
import { mean } from "@/lib/methods/mean";
import { ratingValue } from "@/lib/methods/rating-value";
import { weightedMean } from "@/lib/methods/weighted-mean";
import { winners } from "@/lib/methods/winners";
import { weighedCriteria } from "./asked";
import { cellValues } from "./cell-values";
import type { CountedBallot } from "./counted-ballots";
import { cellKey } from "./model";
import type { Ballot, Criterion, Decision } from "./model";
import type { Scale } from "./scale";
import { sharesOfWeighing } from "./weighing-shares";

/** A cell of one option: its key, and the value of its fact where it is measured. */
type Cell = { key: string; scale: Scale | null; fact: number | null };

/** One person's own value of a cell, 0–1; null where they did not judge it. */
function ownValue({ key, scale, fact }: Cell, { ratings }: Ballot): number | null {
  if (scale === null) return fact;
  const rating = ratings[key]?.value ?? "abstain";
  return rating === "abstain" ? null : ratingValue(rating, scale.lo, scale.hi);
}

/** One person's own scores, 0–1, option by option; null without weights, and with a cell that has weight for them and no judgement. */
function ownScores(
  ids: readonly string[],
  cells: readonly (readonly Cell[])[],
  weights: Ballot,
  ratings: Ballot,
): readonly number[] | null {
  const shares = weights.weights === null ? null : sharesOfWeighing(weights.weights, ids);
  if (shares === null) return null;
  const own = ids.map((id) => shares[id]!);
  const scores: number[] = [];
  for (const row of cells) {
    const score = additiveScore(
      own,
      row.map((cell) => ownValue(cell, ratings)),
    );
    if (score === null) return null;
    scores.push(score);
  }
  return scores;
}

/** What somebody's scores follow from beside their ballots. */
type Frame = Pick<Decision, "criteria" | "options" | "facts"> & { listed: string };
type Kept = Frame & { weights: Ballot; scores: readonly number[] | null };

/** Kept by ballot of ratings: at every frame all are asked, and few have changed. */
const scoresIn = new WeakMap<Ballot, Kept>();

function keptScores(
  frame: Frame,
  weights: Ballot,
  ratings: Ballot,
  make: () => readonly number[] | null,
): readonly number[] | null {
  const known = scoresIn.get(ratings);
  const isSame =
    known?.weights === weights &&
    known.criteria === frame.criteria &&
    known.options === frame.options &&
    known.facts === frame.facts &&
    known.listed === frame.listed;
  if (isSame) return known.scores;
  const { criteria, options, facts, listed } = frame;
  const scores = make();
  scoresIn.set(ratings, { criteria, options, facts, listed, weights, scores });
  return scores;
}

function cellsOf(state: Decision, criteria: readonly Criterion[], optionIds: readonly string[]): Cell[][] {
  const facts = cellValues(state, null, () => null);
  return optionIds.map((optionId) =>
    criteria.map(({ id, use, scale }) => {
      const key = cellKey(id, optionId);
      return { key, scale: use === "measured" ? null : scale, fact: facts[key] ?? null };
    }),
  );
}

/**
 * M24: who comes first by the mean of personal scores (methods §4.3), over those who have one of every option (F3), by
 * voting power. Empty while there is nobody of whom that is true.
 */
export function personalVerdict(
  state: Decision,
  optionIds: readonly string[],
  ballots: { weights: readonly CountedBallot[]; ratings: readonly CountedBallot[] },
): string[] {
  const criteria = weighedCriteria(state).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = criteria.map(({ id }) => id);
  const cells = cellsOf(state, criteria, optionIds);
  const isRated = criteria.some(({ use }) => use === "rated");
  const rated = isRated ? ballots.ratings : ballots.weights;
  const { criteria: asked, options, facts } = state;
  const frame = { criteria: asked, options, facts, listed: optionIds.join() };
  const columns: number[][] = optionIds.map(() => []);
  const powers: number[] = [];
  let at = 0;
  // A plain loop: every frame asks everybody. Both lists are in voter id order.
  for (const { voterId, ballot, power } of ballots.weights) {
    while ((rated[at]?.voterId ?? voterId) < voterId) at += 1;
    const own = rated[at];
    if (own?.voterId !== voterId) continue;
    const scores = keptScores(frame, ballot, own.ballot, () => ownScores(ids, cells, ballot, own.ballot));
    if (scores === null) continue;
    powers.push(power);
    for (const [option, column] of columns.entries()) column.push(scores[option]!);
  }
  const isPlain = powers.every((power) => power === 1);
  const means = columns.map((column) => (isPlain ? mean(column) : weightedMean(column, powers)));
  return winners(means).map((at) => optionIds[at]!);
}
