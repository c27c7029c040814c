import { ratingValue } from "@/lib/methods/rating-value";
import type { TeamVotes } from "@/lib/methods/team";
import type { TeamMerging } from "@/lib/methods/team-merging";
import { countingRound } from "../asked";
import type { Directory } from "../directory";
import { ruleOf } from "../merging";
import { mergedMatrix } from "../merged-matrix";
import type { MergedMatrix } from "../merged-matrix";
import { cellKey } from "../model";
import type { Decision } from "../model";
import type { Scale } from "../scale";
import { tallyOf } from "../tally";
import type { Tally } from "../tally";
import { publicBallots } from "../view";
import type { PublicBallot, View } from "../view";

/** A merged matrix and the single votes behind it: what is computed from people, or from chance among them. */
export type TeamMatrix = MergedMatrix & {
  /** Whose votes they are: everybody who counts and voted on anything, in id order. */
  participantIds: readonly string[];
  votes: TeamVotes;
  /** By what rule they were merged, with the voting powers of these voters. */
  merging: TeamMerging;
};

type Framed = Pick<Decision, "criteria" | "options" | "facts" | "merging" | "participants">;

const noBallots: Readonly<Record<string, PublicBallot>> = {};

/**
 * F1: the single votes of the rounds that count, voters by participant id, so that a browser and the server have the same
 * bits. `ballots` is what a view holds. Null while fewer than two options have a score, and where the ballots are not shown.
 */
export function teamMatrix(state: Framed, tally: Tally, ballots: View["ballots"]): TeamMatrix | null {
  const merged = mergedMatrix(state, tally);
  if (tally.weights === null || merged === null || merged.optionIds.length < 2) return null;
  const weights = ballots[tally.weights.roundId];
  const ratings = tally.ratings === null ? noBallots : ballots[tally.ratings.roundId];
  if (weights === undefined || ratings === undefined) return null;
  const cells = cellsOf(state, merged);
  const voters = [...new Set([...Object.keys(weights), ...Object.keys(ratings)])]
    .sort()
    .filter((id) => weights[id]?.shares || cells.flat().some(({ key }) => rated(ratings[id], key) !== null))
    .map((id) => ({
      id,
      weights: ownWeights(merged, weights[id]),
      values: cells.map((row) => row.map((cell) => ownValue(cell, ratings[id]))),
    }));
  const participantIds = voters.map(({ id }) => id);
  return {
    ...merged,
    participantIds,
    merging: mergingOf(state, tally, participantIds),
    votes: {
      weights: voters.map((voter) => voter.weights),
      values: voters.map(({ values }) => values),
    },
  };
}

/** Comparisons merged before they become weights give what the geometric mean of the weights gives (methods 4.2). */
function mergingOf(
  { merging, participants }: Framed,
  tally: Tally,
  voterIds: readonly string[],
): TeamMerging {
  const rule = ruleOf[tally.rule];
  return {
    weights: tally.weights?.pairwise === "aij" ? "geometric" : rule,
    values: rule,
    trim: merging.trim,
    powers: voterIds.map((id) => participants[id]!.power),
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
  return shares && criterionIds.map((id) => shares[id]!);
}

/** A cell of the matrix: the scale it is rated on, or the value of its fact, which is the same for everybody. */
type Cell = { key: string; scale: Scale; fact: number | null };

/** Options × criteria, as in the merged matrix. */
function cellsOf(
  { criteria }: Pick<Decision, "criteria">,
  { criterionIds, optionIds, values }: MergedMatrix,
): Cell[][] {
  return optionIds.map((optionId, row) =>
    criterionIds.map((criterionId, column) => {
      const criterion = criteria.find(({ id }) => id === criterionId)!;
      const value = values[row]![column]!;
      return {
        key: cellKey(criterionId, optionId),
        scale: criterion.scale,
        fact: criterion.use === "measured" ? value : null,
      };
    }),
  );
}

function rated(ballot: PublicBallot | undefined, key: string): number | null {
  const rating = ballot?.ratings[key] ?? "abstain";
  return rating === "abstain" ? null : rating;
}

function ownValue({ key, scale, fact }: Cell, ballot: PublicBallot | undefined): number | null {
  const rating = fact === null ? rated(ballot, key) : null;
  return rating === null ? fact : ratingValue(rating, scale.lo, scale.hi);
}
