import { mergingRules } from "@/lib/methods/merge-votes";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { rank } from "@/lib/methods/rank";
import { score } from "@/lib/methods/score";
import { talkFirst } from "@/lib/methods/talk-first";
import { askedOptions, countedParticipants, countingRound, ratedCriteria, weighedCriteria } from "./asked";
import { brokenLimits, cellValues } from "./cell-values";
import { countedBallots } from "./counted-ballots";
import { ruleId } from "./merging";
import type { RuleId } from "./merging";
import { cellKey } from "./model";
import type { Decision } from "./model";
import { TallyMemory } from "./tally-memory";
import { tallyRatings } from "./tally-ratings";
import type { RatingsTally } from "./tally-ratings";
import { tallyWeights } from "./tally-weights";
import type { WeightsTally } from "./tally-weights";

/** What a result must not be read without. */
export type Notice =
  /** The values of this criterion have their ends among the listed options: its result depends on the list. */
  | { code: "local_curve"; criterionId: string }
  /** The geometric mean is not defined where somebody gave a zero weight or a lowest rating: merged by the mean. */
  | { code: "geometric_unavailable" }
  /** Comparisons merge before they become weights only where everybody compared every pair. */
  | { code: "aij_unavailable" };

/** What another rule would say. `changesOrder`: the ranks would not be those in force. */
export type RuleOutcome = {
  rule: RuleId;
  /** By option, in the order on screen; null where the rule is not defined. */
  ranks: readonly (number | null)[] | null;
  scores: readonly (number | null)[] | null;
  changesOrder: boolean;
};

/** Everything merged that a room hears: always complete, always the latest. */
export type Tally = {
  /** The rule by which votes were merged, with its version; it stands beside every result. */
  rule: RuleId;
  weights: WeightsTally | null;
  ratings: RatingsTally | null;
  /** By option, in the order on screen. Empty while there are no merged weights or ratings. */
  scores: readonly OptionScore[];
  /** The three cells with the largest merged weight × spread. */
  talkFirst: readonly { criterionId: string; optionId: string }[];
  notices: readonly Notice[];
  /** What each rule would say; empty while there are no scores. */
  rules: readonly RuleOutcome[];
};

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

export const emptyTally: Tally = {
  rule: "mean-1",
  weights: null,
  ratings: null,
  scores: [],
  talkFirst: [],
  notices: [],
  rules: [],
};

function failsMark(state: Decision, optionId: string): boolean {
  return state.criteria.some(
    (criterion) =>
      criterion.use === "must_have" &&
      !criterion.retired &&
      state.marks[cellKey(criterion.id, optionId)]?.mark === "fails",
  );
}

function noticesOf(state: Decision, weights: WeightsTally, rule: MergingRule): Notice[] {
  const local = weighedCriteria(state).flatMap(({ id, use, measure }): Notice[] =>
    use === "measured" && measure?.curve.kind === "local" ? [{ code: "local_curve", criterionId: id }] : [],
  );
  const isPlain = rule !== state.merging.rule;
  const isApart = weights.pairwise !== state.merging.pairwise;
  return [
    ...local,
    ...(isPlain ? [{ code: "geometric_unavailable" } as const] : []),
    ...(isApart ? [{ code: "aij_unavailable" } as const] : []),
  ];
}

type Weights = Readonly<Record<string, number>>;

/** Sums run in criterion id order, so that every machine agrees to the last bit. */
function scoreRows(state: Decision, weights: Weights, values: Readonly<Record<string, number | null>>) {
  const criterionIds = weighedCriteria(state)
    .map((criterion) => criterion.id)
    .sort();
  return askedOptions(state).map((option) =>
    score(
      criterionIds.map((id) => weights[id] ?? 0),
      criterionIds.map((id) => values[cellKey(id, option.id)] ?? null),
    ),
  );
}

function outsIn(state: Decision): boolean[] {
  const broken = brokenLimits(state);
  return askedOptions(state).map(({ id }) => failsMark(state, id) || (broken[id] ?? []).length > 0);
}

function ranksOf(scores: readonly (number | null)[], outs: readonly boolean[]): (number | null)[] {
  return rank(scores.map((each, index) => (outs[index] === true ? null : each)));
}

/** M: score = Σ merged weight × merged value. */
function scoresOf(state: Decision, weights: WeightsTally, ratings: RatingsTally | null): OptionScore[] {
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
    score: now[index]?.score ?? null,
    low: now[index]?.low ?? 0,
    high: now[index]?.high ?? 100,
    rank: ranks[index] ?? null,
    out: outs[index] ?? false,
    firstScore: first[index]?.score ?? null,
  }));
}

/** M21: what each rule would say of the same votes. */
function rulesOf(
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
function isDefined(rule: MergingRule, ratings: RatingsTally | null): boolean {
  return Object.values(ratings?.cells ?? {}).every((cell) => cell.mean === null || cell[rule] !== null);
}

function cellsToTalkAbout(
  state: Decision,
  weights: WeightsTally,
  ratings: RatingsTally | null,
): Tally["talkFirst"] {
  const cells = ratedCriteria(state).flatMap((criterion) =>
    askedOptions(state).map((option) => ({
      criterionId: criterion.id,
      optionId: option.id,
      weight: weights.merged[criterion.id] ?? 0,
      spread: ratings?.cells[cellKey(criterion.id, option.id)]?.spread ?? null,
    })),
  );
  return talkFirst(cells).map(({ criterionId, optionId }) => ({ criterionId, optionId }));
}

/** Both focuses merged by a rule: of each the newest round that was ever revealed. */
function mergedRounds(
  state: Decision,
  voters: Readonly<Record<string, string>>,
  rule: MergingRule,
  memory: TallyMemory,
) {
  const { criteria, options, participants, merging } = state;
  const of = countedParticipants(state).length;
  const weightsRound = countingRound(state, "weights");
  const ratingsRound = countingRound(state, "ratings");
  return {
    weights:
      weightsRound === undefined
        ? null
        : memory.weights([weightsRound, criteria, options, participants, voters, merging, rule], () =>
            tallyWeights(state, weightsRound, countedBallots(state, weightsRound, voters), of, rule),
          ),
    ratings:
      ratingsRound === undefined
        ? null
        : tallyRatings(state, ratingsRound, countedBallots(state, ratingsRound, voters), of, rule, memory),
  };
}

/** M19: where the geometric mean is not defined the mean stands in for it, everywhere. */
function mergedByDefinedRule(state: Decision, voters: Readonly<Record<string, string>>, memory: TallyMemory) {
  const { rule } = state.merging;
  const merged = mergedRounds(state, voters, rule, memory);
  const byRule = merged.weights?.byRule;
  const isWeighed = byRule === undefined || byRule.mean === null || byRule[rule] !== null;
  if (isWeighed && isDefined(rule, merged.ratings)) return { ...merged, rule };
  return { ...mergedRounds(state, voters, "mean", memory), rule: "mean" as const };
}

/**
 * The merged votes of a decision. `voters` says whose ballot is whose. Computed from the ballots in id order, never kept by
 * adding and subtracting; with the `memory` of the tally before, cells that nobody touched are taken from there.
 */
export function tallyOf(
  state: Decision,
  voters: Readonly<Record<string, string>>,
  memory = new TallyMemory(),
): Tally {
  const { weights, ratings, rule } = mergedByDefinedRule(state, voters, memory);
  // Where nothing is rated, facts and weights are all there is to know.
  const isOpen = ratings === null && ratedCriteria(state).length > 0;
  const hasNoWeights = weights === null || Object.keys(weights.merged).length === 0;
  if (hasNoWeights || isOpen) return { ...emptyTally, rule: ruleId(rule), weights, ratings };
  const scores = scoresOf(state, weights, ratings);
  return {
    rule: ruleId(rule),
    weights,
    ratings,
    scores,
    talkFirst: cellsToTalkAbout(state, weights, ratings),
    notices: noticesOf(state, weights, rule),
    rules: rulesOf(state, weights, ratings, scores),
  };
}

/** The options that share the first rank; empty while nothing is ranked. */
export function leadersOf(tally: Pick<Tally, "scores">): string[] {
  return tally.scores.filter((row) => row.rank === 1).map((row) => row.optionId);
}
