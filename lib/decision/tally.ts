import { rank } from "@/lib/methods/rank";
import { score } from "@/lib/methods/score";
import { talkFirst } from "@/lib/methods/talk-first";
import { askedOptions, countedParticipants, countingRound, ratedCriteria, weighedCriteria } from "./asked";
import { brokenLimits, cellValues } from "./cell-values";
import { cellKey } from "./model";
import type { Ballot, Decision, Round } from "./model";
import { TallyMemory } from "./tally-memory";
import { tallyRatings } from "./tally-ratings";
import type { RatingsTally } from "./tally-ratings";
import { tallyWeights } from "./tally-weights";
import type { WeightsTally } from "./tally-weights";

/** The rule by which votes are merged and scores made; it stands beside every result (M). */
export const mergingRule = "mean-1";

/** What a result must not be read without. */
export type Notice =
  /** The values of this criterion have their ends among the listed options: its result depends on the list. */
  { code: "local_curve"; criterionId: string };

/** Everything merged that a room hears: always complete, always the latest. */
export type Tally = {
  rule: typeof mergingRule;
  weights: WeightsTally | null;
  ratings: RatingsTally | null;
  /** By option, in the order on screen. Empty while there are no merged weights or ratings. */
  scores: readonly OptionScore[];
  /** The three cells with the largest merged weight × spread. */
  talkFirst: readonly { criterionId: string; optionId: string }[];
  notices: readonly Notice[];
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
  rule: mergingRule,
  weights: null,
  ratings: null,
  scores: [],
  talkFirst: [],
  notices: [],
};

/** The ballots of a round that count, in voter id order. */
export function countedBallots(
  state: Decision,
  round: Round,
  voters: Readonly<Record<string, string>>,
): { voterId: string; ballot: Ballot }[] {
  const counted = new Set(countedParticipants(state));
  return Object.keys(round.ballots)
    .sort()
    .flatMap((voterId) => {
      const ballot = round.ballots[voterId];
      const participantId = voters[voterId];
      return ballot !== undefined && participantId !== undefined && counted.has(participantId)
        ? [{ voterId, ballot }]
        : [];
    });
}

function failsMark(state: Decision, optionId: string): boolean {
  return state.criteria.some(
    (criterion) =>
      criterion.use === "must_have" &&
      !criterion.retired &&
      state.marks[cellKey(criterion.id, optionId)]?.mark === "fails",
  );
}

function noticesOf(state: Decision): Notice[] {
  return weighedCriteria(state).flatMap(({ id, use, measure }) =>
    use === "measured" && measure?.curve.kind === "local" ? [{ code: "local_curve", criterionId: id }] : [],
  );
}

/** M: score = Σ merged weight × merged value, sums in criterion id order so that every machine agrees to the last bit. */
function scoresOf(state: Decision, weights: WeightsTally, ratings: RatingsTally | null): OptionScore[] {
  const criterionIds = weighedCriteria(state)
    .map((criterion) => criterion.id)
    .sort();
  const broken = brokenLimits(state);
  const valuesNow = cellValues(state, ratings, (cell) => cell.mean);
  const valuesFirst = cellValues(state, ratings, (cell) => cell.firstMean);
  const scored = (
    optionId: string,
    merged: Readonly<Record<string, number>>,
    values: Readonly<Record<string, number | null>>,
  ) =>
    score(
      criterionIds.map((id) => merged[id] ?? 0),
      criterionIds.map((id) => values[cellKey(id, optionId)] ?? null),
    );
  const rows = askedOptions(state).map((option) => {
    const now = scored(option.id, weights.merged, valuesNow);
    const first = weights.first === null ? null : scored(option.id, weights.first, valuesFirst);
    const out = failsMark(state, option.id) || (broken[option.id] ?? []).length > 0;
    return { optionId: option.id, now, firstScore: first?.score ?? null, out };
  });
  const ranks = rank(rows.map((row) => (row.out ? null : row.now.score)));
  return rows.map(({ optionId, now, firstScore, out }, index) => ({
    optionId,
    score: now.score,
    low: now.low,
    high: now.high,
    rank: ranks[index] ?? null,
    out,
    firstScore,
  }));
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

/**
 * The merged votes of a decision: of each focus, the newest round that was ever revealed. `voters` says whose
 * ballot is whose. Computed from the ballots in id order, never kept by adding and subtracting; with the `memory` of the
 * tally before, cells that nobody touched are taken from there.
 */
export function tallyOf(
  state: Decision,
  voters: Readonly<Record<string, string>>,
  memory = new TallyMemory(),
): Tally {
  const weightsRound = countingRound(state, "weights");
  const ratingsRound = countingRound(state, "ratings");
  const of = countedParticipants(state).length;
  const weights =
    weightsRound === undefined
      ? null
      : memory.weights([weightsRound, state.criteria, state.options, state.participants, voters], () =>
          tallyWeights(state, weightsRound, countedBallots(state, weightsRound, voters), of),
        );
  const ratings =
    ratingsRound === undefined
      ? null
      : tallyRatings(state, ratingsRound, countedBallots(state, ratingsRound, voters), of, memory);
  // Where nothing is rated, facts and weights are all there is to know.
  const isOpen = ratings === null && ratedCriteria(state).length > 0;
  if (weights === null || isOpen || weights.voters === 0) return { ...emptyTally, weights, ratings };
  return {
    rule: mergingRule,
    weights,
    ratings,
    scores: scoresOf(state, weights, ratings),
    talkFirst: cellsToTalkAbout(state, weights, ratings),
    notices: noticesOf(state),
  };
}

/** The options that share the first rank; empty while nothing is ranked. */
export function leadersOf(tally: Pick<Tally, "scores">): string[] {
  return tally.scores.filter((row) => row.rank === 1).map((row) => row.optionId);
}
