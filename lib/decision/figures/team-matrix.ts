import { ratingValue } from "@/lib/methods/rating-value";
import type { TeamVotes } from "@/lib/methods/team";
import { countingRound } from "../asked";
import type { Directory } from "../directory";
import { mergedMatrix } from "../merged-matrix";
import type { MergedMatrix } from "../merged-matrix";
import { cellKey } from "../model";
import type { Decision } from "../model";
import { tallyOf } from "../tally";
import type { Tally } from "../tally";
import { publicBallots } from "../view";
import type { PublicBallot, View } from "../view";

/** A merged matrix and the single votes behind it: what is computed from people, or from chance among them. */
export type TeamMatrix = MergedMatrix & {
  /** Whose votes they are: everybody who counts and voted on anything, in id order. */
  participantIds: readonly string[];
  votes: TeamVotes;
};

const noBallots: Readonly<Record<string, PublicBallot>> = {};

/**
 * F1: the single votes of the rounds that count, voters by participant id, so that a browser and the server have the same
 * bits. `ballots` is what a view holds. Null while fewer than two options have a score, and where the ballots are not shown.
 */
export function teamMatrix(
  state: Pick<Decision, "criteria" | "options">,
  tally: Tally,
  ballots: View["ballots"],
): TeamMatrix | null {
  const merged = mergedMatrix(state, tally);
  const weights = tally.weights === null ? undefined : ballots[tally.weights.roundId];
  const ratings = tally.ratings === null ? noBallots : ballots[tally.ratings.roundId];
  if (merged === null || weights === undefined || ratings === undefined || merged.optionIds.length < 2)
    return null;
  const voters = [...new Set([...Object.keys(weights), ...Object.keys(ratings)])]
    .sort()
    .map((id) => ({ id, weights: ownWeights(merged, weights[id]), values: ownValues(merged, ratings[id]) }))
    .filter((voter) => voter.weights !== null || voter.values.flat().some((value) => value !== null));
  return {
    ...merged,
    participantIds: voters.map(({ id }) => id),
    votes: {
      weights: voters.map((voter) => voter.weights),
      values: voters.map(({ values }) => values),
    },
  };
}

/** The same from everything the server knows, whether or not the ballots may be shown. */
export function wholeTeam(state: Decision, directory: Directory): TeamMatrix | null {
  const rounds = (["weights", "ratings"] as const).flatMap((focus) => countingRound(state, focus) ?? []);
  const ballots = rounds.map((round) => [round.id, publicBallots(state, round, directory)] as const);
  return teamMatrix(state, tallyOf(state, directory.voters), Object.fromEntries(ballots));
}

/** What the same votes of the same decision always draw chance from. It holds every vote: it never leaves. */
export function seedOf(decisionId: string, { votes }: TeamMatrix): string {
  return `${decisionId} ${JSON.stringify(votes)}`;
}

function ownWeights({ criterionIds }: MergedMatrix, ballot: PublicBallot | undefined): number[] | null {
  const shares = ballot?.shares ?? null;
  return shares && criterionIds.map((id) => shares[id] ?? 0);
}

function ownValues({ criterionIds, optionIds }: MergedMatrix, ballot: PublicBallot | undefined) {
  return optionIds.map((optionId) =>
    criterionIds.map((criterionId) => {
      const rating = ballot?.ratings[cellKey(criterionId, optionId)] ?? "abstain";
      return rating === "abstain" ? null : ratingValue(rating);
    }),
  );
}
