import { mergeWeights } from "@/lib/methods/merge-weights";
import { weighedCriteria } from "./asked";
import type { Ballot, Decision, Round, Votes, WeightVote } from "./model";
import { weighingId } from "./weighing";
import { sharesOfWeighing } from "./weighing-shares";
import { sameJudgements } from "./weighing-text";

/** Above this many voters a room hears aggregates only. */
export const mostDots = 50;

/** The merged weights of a round. Shares and weights are 0–1 by criterion id. */
export type WeightsTally = {
  roundId: string;
  /** Complete ballots, of everybody who counts. */
  voters: number;
  of: number;
  /** How many of them used each method, by `weighingId`. */
  methods: Readonly<Record<string, number>>;
  merged: Readonly<Record<string, number>>;
  /** Merged first judgements; null when nobody's first ballot was complete. */
  first: Readonly<Record<string, number>> | null;
  /** Everyone's own shares per criterion, lowest first; empty in rooms of more than fifty voters. */
  shares: Readonly<Record<string, readonly number[]>>;
  /** How many voters changed their weights after their first judgement. */
  moved: number;
  late: number;
};

/** One person's weights as shares that sum to 1, by criterion id; null while incomplete or all zero. */
export function sharesOf(
  state: Pick<Decision, "criteria">,
  votes: Votes | null,
): Record<string, number> | null {
  return votes === null || votes.weights === null
    ? null
    : sharesOfWeighing(votes.weights, criterionIdsOf(state));
}

function criterionIdsOf(state: Pick<Decision, "criteria">): string[] {
  return weighedCriteria(state)
    .map((criterion) => criterion.id)
    .sort();
}

function merged(
  ids: readonly string[],
  ballots: readonly Readonly<Record<string, number>>[],
): Record<string, number> | null {
  const weights = mergeWeights(ballots.map((shares) => ids.map((id) => shares[id] ?? 0)));
  return weights === null ? null : Object.fromEntries(ids.map((id, index) => [id, weights[index] ?? 0]));
}

/** What is the same vote needs no comparing. */
function sameWeights(a: WeightVote | null, b: WeightVote | null): boolean {
  if (a === null || b === null) return a === b;
  return a.seq === b.seq || sameJudgements(a, b);
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** M: each ballot normalised to 1, the arithmetic mean, renormalised. Only complete ballots count. */
export function tallyWeights(
  state: Decision,
  round: Round,
  ballots: readonly { voterId: string; ballot: Ballot }[],
  of: number,
): WeightsTally {
  const ids = criterionIdsOf(state);
  const complete = ballots.flatMap(({ ballot: { weights } }) => {
    const own = weights === null ? null : sharesOfWeighing(weights, ids);
    return weights === null || own === null ? [] : [{ weights, own }];
  });
  const shares = complete.map(({ own }) => own);
  const first = ballots.map(({ ballot }) => sharesOf(state, ballot.first)).filter((own) => own !== null);
  const dots = of > mostDots ? [] : ids;
  return {
    roundId: round.id,
    voters: shares.length,
    of,
    methods: countsOf(complete.map(({ weights }) => weighingId(weights))),
    merged: merged(ids, shares) ?? {},
    first: merged(ids, first),
    shares: Object.fromEntries(
      dots.map((id) => [id, shares.map((own) => own[id] ?? 0).sort((a, b) => a - b)]),
    ),
    moved: ballots.filter(
      ({ ballot }) => ballot.first !== null && !sameWeights(ballot.first.weights, ballot.weights),
    ).length,
    late: ballots.filter(({ ballot }) => ballot.late !== null).length,
  };
}
