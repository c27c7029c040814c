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

/** What was scored last of one frame: whose ballots, in voter id order, and their scores. */
type Kept = Pick<Decision, "options" | "facts"> & {
  listed: string;
  weights: readonly CountedBallot[];
  ratings: readonly (CountedBallot | undefined)[];
  scores: readonly (readonly number[] | null)[];
};

/** By criteria: at every frame all are asked, and few have voted since. */
const keptOf = new WeakMap<Decision["criteria"], Kept>();

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
  const { options, facts } = state;
  const listed = optionIds.join();
  const kept = keptOf.get(state.criteria);
  const isSame = kept?.options === options && kept.facts === facts && kept.listed === listed;
  const known = isSame ? kept : undefined;
  const owns: (CountedBallot | undefined)[] = [];
  const scores: (readonly number[] | null)[] = [];
  const columns: number[][] = optionIds.map(() => []);
  const powers: number[] = [];
  let at = 0;
  // A plain loop: every frame asks everybody. Both lists are in voter id order.
  for (const [place, weigher] of ballots.weights.entries()) {
    const { voterId, ballot, power } = weigher;
    while ((rated[at]?.voterId ?? voterId) < voterId) at += 1;
    const own = rated[at]?.voterId === voterId ? rated[at] : undefined;
    const isKnown = known?.weights[place] === weigher && known.ratings[place] === own;
    const score = isKnown
      ? known.scores[place]!
      : own === undefined
        ? null
        : ownScores(ids, cells, ballot, own.ballot);
    owns.push(own);
    scores.push(score);
    if (score === null) continue;
    powers.push(power);
    for (const [option, column] of columns.entries()) column.push(score[option]!);
  }
  keptOf.set(state.criteria, { options, facts, listed, weights: ballots.weights, ratings: owns, scores });
  const isPlain = powers.every((power) => power === 1);
  const means = columns.map((column) => (isPlain ? mean(column) : weightedMean(column, powers)));
  return winners(means).map((at) => optionIds[at]!);
}
