import { mergeWeights } from "@/lib/methods/merge-weights";
import { normalise } from "@/lib/methods/normalise";
import { askedCriteria, isComplete } from "./asked";
import type { Ballot, Decision, Round, Votes, WeightVote } from "./model";

/** Above this many voters a room hears aggregates only. */
export const mostDots = 50;

/** The merged weights of a round. Shares and weights are 0–1 by criterion id. */
export type WeightsTally = {
  roundId: string;
  /** Complete ballots, of everybody who counts. */
  voters: number;
  of: number;
  merged: Readonly<Record<string, number>>;
  /** Merged first judgements; null when nobody's first ballot was complete. */
  first: Readonly<Record<string, number>> | null;
  /** Everyone's own shares per criterion, lowest first; empty in rooms of more than fifty voters. */
  shares: Readonly<Record<string, readonly number[]>>;
  /** How many voters changed their weights after their first judgement. */
  moved: number;
  late: number;
};

/** One person's points as shares that sum to 1, by criterion id; null while incomplete or all zero. */
export function sharesOf(
  state: Pick<Decision, "criteria" | "options">,
  votes: Votes | null,
): Record<string, number> | null {
  if (votes === null || !isComplete(state, "weights", votes)) return null;
  const ids = criterionIdsOf(state);
  const shares = normalise(ids.map((id) => votes.weights?.judgements[id] ?? 0));
  return shares === null ? null : Object.fromEntries(ids.map((id, index) => [id, shares[index] ?? 0]));
}

function criterionIdsOf(state: Pick<Decision, "criteria">): string[] {
  return askedCriteria(state)
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

function sameJudgements(a: WeightVote | null, b: WeightVote | null): boolean {
  if (a === null || b === null) return a === b;
  const ids = Object.keys(a.judgements);
  return (
    ids.length === Object.keys(b.judgements).length &&
    ids.every((id) => a.judgements[id] === b.judgements[id])
  );
}

/** M: each ballot normalised to 1, the arithmetic mean, renormalised. Only complete ballots count. */
export function tallyWeights(
  state: Decision,
  round: Round,
  ballots: readonly { voterId: string; ballot: Ballot }[],
  of: number,
): WeightsTally {
  const ids = criterionIdsOf(state);
  const shares = ballots.map(({ ballot }) => sharesOf(state, ballot)).filter((own) => own !== null);
  const first = ballots.map(({ ballot }) => sharesOf(state, ballot.first)).filter((own) => own !== null);
  const dots = of > mostDots ? [] : ids;
  return {
    roundId: round.id,
    voters: shares.length,
    of,
    merged: merged(ids, shares) ?? {},
    first: merged(ids, first),
    shares: Object.fromEntries(
      dots.map((id) => [id, shares.map((own) => own[id] ?? 0).sort((a, b) => a - b)]),
    ),
    moved: ballots.filter(
      ({ ballot }) => ballot.first !== null && !sameJudgements(ballot.first.weights, ballot.weights),
    ).length,
    late: ballots.filter(({ ballot }) => ballot.late !== null).length,
  };
}
