import type { MergingRule } from "@/lib/methods/merge-votes";
import { talkFirst } from "@/lib/methods/talk-first";
import { askedOptions, countedParticipants, countingRound, ratedCriteria } from "./asked";
import { countedBallots } from "./counted-ballots";
import { ruleId } from "./merging";
import type { RuleId } from "./merging";
import { cellKey } from "./model";
import type { Decision } from "./model";
import { isDefined, rulesOf, scoresOf } from "./option-scores";
import type { OptionScore, RuleOutcome } from "./option-scores";
import { TallyMemory } from "./tally-memory";
import { noticesOf } from "./tally-notices";
import type { Notice } from "./tally-notices";
import { tallyRatings } from "./tally-ratings";
import type { RatingsTally } from "./tally-ratings";
import { tallyWeights } from "./tally-weights";
import type { WeightsTally } from "./tally-weights";

/** Everything merged that a room hears: always complete, always the latest. */
export type Tally = {
  /** The rule by which votes were merged, with its version; it stands beside every result. */
  rule: RuleId;
  /** Whether some votes count more than others. */
  hasPowers: boolean;
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

export const emptyTally: Tally = {
  rule: "mean-1",
  hasPowers: false,
  weights: null,
  ratings: null,
  scores: [],
  talkFirst: [],
  notices: [],
  rules: [],
};

function cellsToTalkAbout(
  state: Decision,
  weights: WeightsTally,
  ratings: RatingsTally | null,
): Tally["talkFirst"] {
  const cells = ratedCriteria(state).flatMap((criterion) =>
    askedOptions(state).map((option) => ({
      criterionId: criterion.id,
      optionId: option.id,
      weight: weights.merged[criterion.id]!,
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
  const ballots = {
    weights: weightsRound === undefined ? [] : countedBallots(state, weightsRound, voters),
    ratings: ratingsRound === undefined ? [] : countedBallots(state, ratingsRound, voters),
  };
  return {
    ballots,
    weights:
      weightsRound === undefined
        ? null
        : memory.weights([weightsRound, criteria, options, participants, voters, merging, rule], () =>
            tallyWeights(state, weightsRound, ballots.weights, of, rule),
          ),
    ratings:
      ratingsRound === undefined
        ? null
        : tallyRatings(state, ratingsRound, ballots.ratings, of, rule, memory),
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
  return memory.tally(state, voters, () => merged(state, voters, memory));
}

function merged(state: Decision, voters: Readonly<Record<string, string>>, memory: TallyMemory): Tally {
  const { ballots, weights, ratings, rule } = mergedByDefinedRule(state, voters, memory);
  const by = { rule: ruleId(rule), hasPowers: hasPowers(state) };
  // Where nothing is rated, facts and weights are all there is to know.
  const isOpen = ratings === null && ratedCriteria(state).length > 0;
  const hasNoWeights = weights === null || Object.keys(weights.merged).length === 0;
  if (hasNoWeights || isOpen) return { ...emptyTally, ...by, weights, ratings };
  const scores = scoresOf(state, weights, ratings);
  return {
    ...by,
    weights,
    ratings,
    scores,
    talkFirst: cellsToTalkAbout(state, weights, ratings),
    notices: noticesOf(state, { weights, ratings, scores, rule }, ballots),
    rules: rulesOf(state, weights, ratings, scores),
  };
}

/** Kept by who counts: every frame asks, and powers seldom change. */
const powersIn = new WeakMap<readonly string[], boolean>();

/** Whether those who count have different voting powers. */
function hasPowers({ participants }: Decision): boolean {
  const counted = countedParticipants({ participants });
  let differ = powersIn.get(counted);
  if (differ === undefined) {
    differ = new Set(counted.map((id) => participants[id]!.power)).size > 1;
    powersIn.set(counted, differ);
  }
  return differ;
}

/** The options that share the first rank; empty while nothing is ranked. */
export function leadersOf(tally: Pick<Tally, "scores">): string[] {
  return tally.scores.filter((row) => row.rank === 1).map((row) => row.optionId);
}
