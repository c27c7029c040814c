import { mergingRules } from "@/lib/methods/merge-votes";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { rank } from "@/lib/methods/rank";
import { score } from "@/lib/methods/score";
import { askedOptions, weighedCriteria } from "./asked";
import { brokenLimits, cellValues } from "./cell-values";
import { ruleId } from "./merging";
import type { RuleId } from "./merging";
import { cellKey } from "./model";
import type { Decision } from "./model";
import type { RatingsTally } from "./tally-ratings";
import type { WeightsTally } from "./tally-weights";

export type OptionScore = {
  optionId: string;
  /** 0–100; null while a cell that counts has no rating. */
  score: number | null;
  low: number;
  high: number;
  /** 1 = best, ties share; null when incomplete or out. */
  rank: number | null;
  /** A must-have it fails knocks it out, with its score still shown. */
  out: boolean;
  /** The score of the first judgements; null while incomplete. */
  firstScore: number | null;
};

/** What another rule would say. `changesOrder`: the ranks would not be those in force. */
export type RuleOutcome = {
  rule: RuleId;
  /** By option, in the order on screen; null where the rule is not defined. */
  ranks: readonly (number | null)[] | null;
  scores: readonly (number | null)[] | null;
  changesOrder: boolean;
};

function failsMark(state: Decision, optionId: string): boolean {
  return state.criteria.some(
    (criterion) =>
      criterion.use === "must_have" &&
      !criterion.retired &&
      state.marks[cellKey(criterion.id, optionId)]?.mark === "fails",
  );
}

type Weights = Readonly<Record<string, number>>;

/** Sums run in criterion id order, so that every machine agrees to the last bit. */
function scoreRows(state: Decision, weights: Weights, values: Readonly<Record<string, number | null>>) {
  const criterionIds = weighedCriteria(state)
    .map((criterion) => criterion.id)
    .sort();
  return askedOptions(state).map((option) =>
    score(
      criterionIds.map((id) => weights[id]!),
      criterionIds.map((id) => values[cellKey(id, option.id)] ?? null),
    ),
  );
}

function outsIn(state: Decision): boolean[] {
  const broken = brokenLimits(state);
  return askedOptions(state).map(({ id }) => failsMark(state, id) || broken[id]!.length > 0);
}

function ranksOf(scores: readonly (number | null)[], outs: readonly boolean[]): (number | null)[] {
  return rank(scores.map((each, index) => (outs[index] === true ? null : each)));
}

/** M: score = Σ merged weight × merged value. */
export function scoresOf(
  state: Decision,
  weights: WeightsTally,
  ratings: RatingsTally | null,
): OptionScore[] {
  const outs = outsIn(state);
  const now = scoreRows(
    state,
    weights.merged,
    cellValues(state, ratings, (cell) => cell.merged),
  );
  const first =
    weights.first === null
      ? []
      : scoreRows(
          state,
          weights.first,
          cellValues(state, ratings, (cell) => cell.firstMerged),
        );
  const ranks = ranksOf(
    now.map((row) => row.score),
    outs,
  );
  return askedOptions(state).map(({ id: optionId }, index) => ({
    optionId,
    score: now[index]!.score,
    low: now[index]!.low,
    high: now[index]!.high,
    rank: ranks[index]!,
    out: outs[index]!,
    firstScore: first[index]?.score ?? null,
  }));
}

/** M21: what each rule would say of the same votes. */
export function rulesOf(
  state: Decision,
  weights: WeightsTally,
  ratings: RatingsTally | null,
  inForce: readonly OptionScore[],
): RuleOutcome[] {
  const outs = outsIn(state);
  return mergingRules.map((rule) => {
    const merged = weights.byRule[rule];
    if (merged === null || !isDefined(rule, ratings))
      return { rule: ruleId(rule), ranks: null, scores: null, changesOrder: false };
    const values = cellValues(state, ratings, (cell) => cell[rule]);
    const scores = scoreRows(state, merged, values).map((row) => row.score);
    const ranks = ranksOf(scores, outs);
    const changesOrder = ranks.some((place, index) => place !== inForce[index]?.rank);
    return { rule: ruleId(rule), ranks, scores, changesOrder };
  });
}

/** Whether a rule merges every cell that the mean merges. */
export function isDefined(rule: MergingRule, ratings: RatingsTally | null): boolean {
  return Object.values(ratings?.cells ?? {}).every((cell) => cell.mean === null || cell[rule] !== null);
}
