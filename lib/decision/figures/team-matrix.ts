import { ratingValue } from "@/lib/methods/rating-value";
import type { TeamVotes } from "@/lib/methods/team";
import type { TeamMerging } from "@/lib/methods/team-merging";
import { countedBallots } from "../counted-ballots";
import type { Directory } from "../directory";
import { ruleOf } from "../merging";
import { mergedMatrix } from "../merged-matrix";
import type { MergedMatrix } from "../merged-matrix";
import { cellKey } from "../model";
import type { Decision, RatingValue } from "../model";
import type { Scale } from "../scale";
import { tallyOf } from "../tally";
import type { Tally } from "../tally";
import { sharesOf } from "../tally-weights";
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

/** What somebody voted: their shares by criterion id, and their rating of a cell. */
type Voice = {
  shares: Readonly<Record<string, number>> | null;
  ratingOf: (key: string) => RatingValue | undefined;
};

/** By participant id. */
type Voices = ReadonlyMap<string, Voice>;

/**
 * F1: the single votes of the rounds that count, voters by participant id, so that a browser and the server have the same
 * bits. `ballots` is what a view holds. Null while fewer than two options have a score, and where the ballots are not shown.
 */
export function teamMatrix(state: Framed, tally: Tally, ballots: View["ballots"]): TeamMatrix | null {
  return teamOf(state, tally, (roundId) => {
    const shown = ballots[roundId];
    return shown && new Map(Object.entries(shown).map(([id, ballot]) => [id, voiceOf(ballot)]));
  });
}

function voiceOf({ shares, ratings }: PublicBallot): Voice {
  return { shares, ratingOf: (key) => ratings[key] };
}

/** The same from everything the server knows, whether or not the ballots may be shown. */
export function wholeTeam(
  state: Decision,
  { voters }: Pick<Directory, "voters">,
  tally = tallyOf(state, voters),
): TeamMatrix | null {
  return teamOf(state, tally, (roundId) => {
    const round = state.rounds.find(({ id }) => id === roundId)!;
    return new Map(
      countedBallots(state, round, voters).map(({ voterId, ballot }) => [
        voters[voterId]!,
        { shares: sharesOf(state, ballot), ratingOf: (key) => ballot.ratings[key]?.value },
      ]),
    );
  });
}

/** `voicesOf` is what was voted in a round; undefined where that is not shown. */
function teamOf(
  state: Framed,
  tally: Tally,
  voicesOf: (roundId: string) => Voices | undefined,
): TeamMatrix | null {
  const merged = mergedMatrix(state, tally);
  if (tally.weights === null || merged === null || merged.optionIds.length < 2) return null;
  const weights = voicesOf(tally.weights.roundId);
  const ratings: Voices | undefined = tally.ratings === null ? new Map() : voicesOf(tally.ratings.roundId);
  if (weights === undefined || ratings === undefined) return null;
  const cells = cellsOf(state, merged);
  const keys = cells.flat().map(({ key }) => key);
  const participantIds = [...new Set([...weights.keys(), ...ratings.keys()])]
    .sort()
    .filter(
      (id) =>
        weights.get(id)?.shares || keys.some((key) => typeof ratings.get(id)?.ratingOf(key) === "number"),
    );
  return {
    ...merged,
    participantIds,
    merging: mergingOf(state, tally, participantIds),
    votes: {
      weights: participantIds.map((id) => ownWeights(merged, weights.get(id))),
      values: participantIds.map((id) => {
        const voice = ratings.get(id);
        return cells.map((row) => row.map((cell) => ownValue(cell, voice)));
      }),
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

/** What the same votes of the same decision always draw chance from. It holds every vote: it never leaves. */
export function seedOf(decisionId: string, { votes }: TeamMatrix): string {
  return `${decisionId} ${JSON.stringify(votes)}`;
}

function ownWeights({ criterionIds }: MergedMatrix, voice: Voice | undefined): number[] | null {
  const shares = voice?.shares ?? null;
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

function ownValue({ key, scale, fact }: Cell, voice: Voice | undefined): number | null {
  const rating = fact === null ? voice?.ratingOf(key) : undefined;
  return typeof rating === "number" ? ratingValue(rating, scale.lo, scale.hi) : fact;
}
