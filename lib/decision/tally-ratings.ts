import { histogram } from "@/lib/methods/histogram";
import { isSplit } from "@/lib/methods/is-split";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { spreadIndex } from "@/lib/methods/spread-index";
import { askedOptions, ratedCriteria } from "./asked";
import type { CountedBallot } from "./counted-ballots";
import { mergedRating } from "./merged-rating";
import type { Merging } from "./merging";
import { cellKey } from "./model";
import type { Ballot, Decision, Round, Votes } from "./model";
import type { Scale } from "./scale";
import { TallyMemory } from "./tally-memory";

/**
 * One cell merged over those who rated it, by each rule, on the criterion's scale; null when nobody with power rated, and
 * where the rule is undefined.
 */
export type CellTally = {
  /** Ratings, without abstentions. */
  n: number;
  abstentions: number;
  mean: number | null;
  median: number | null;
  trimmed: number | null;
  geometric: number | null;
  /** By the rule in force, now and at first. */
  merged: number | null;
  firstMerged: number | null;
  /** How many gave each step of the scale, lowest first. */
  histogram: readonly number[];
  /** Spread index 0–1 (0 all equal, 1 half at each end); null with fewer than two ratings. */
  spread: number | null;
  split: boolean;
};

export type RatingsTally = {
  roundId: string;
  /** People with at least one rating or abstention, of everybody who counts. */
  voters: number;
  of: number;
  /** By cell key. */
  cells: Readonly<Record<string, CellTally>>;
  /** How many single ratings differ from the first judgement. */
  moved: number;
  late: number;
};

/** What was rated, in voter id order: by everybody, and by those with power. */
function rated(key: string, ballots: readonly CountedBallot[], votesOf: (ballot: Ballot) => Votes | null) {
  const all: number[] = [];
  let abstentions = 0;
  const ratings: number[] = [];
  const powers: number[] = [];
  for (const { ballot, power } of ballots) {
    const value = votesOf(ballot)?.ratings[key]?.value;
    if (value === "abstain") abstentions += 1;
    if (value === undefined || value === "abstain") continue;
    all.push(value);
    if (power === 0) continue;
    ratings.push(value);
    powers.push(power);
  }
  return { all, abstentions, ratings, powers };
}

function tallyCell(
  { key, scale }: { key: string; scale: Scale },
  ballots: readonly CountedBallot[],
  rule: MergingRule,
  trim: Merging["trim"],
  memory: TallyMemory,
): CellTally {
  const votes = rated(key, ballots, (ballot) => ballot);
  const counts = histogram(votes.all, scale.lo, scale.hi);
  const by = (each: MergingRule) => mergedRating(votes, scale, each, trim);
  const byRule = {
    mean: by("mean"),
    median: by("median"),
    trimmed: by("trimmed"),
    geometric: by("geometric"),
  };
  return {
    n: votes.all.length,
    abstentions: votes.abstentions,
    ...byRule,
    merged: byRule[rule],
    firstMerged: memory.first(key, () => {
      const first = rated(key, ballots, (ballot) => ballot.first);
      return mergedRating(first, scale, rule, trim);
    }),
    histogram: counts,
    spread: spreadIndex(votes.all, scale.lo, scale.hi),
    split: isSplit(counts),
  };
}

/** M: merged per cell over those who voted; ratings count cell by cell, also of unfinished ballots. */
export function tallyRatings(
  state: Decision,
  round: Round,
  counted: readonly CountedBallot[],
  of: number,
  rule: MergingRule,
  memory = new TallyMemory(),
): RatingsTally {
  memory.look(state, rule, round, counted);
  const cells = ratedCriteria(state).flatMap(({ id, scale }) =>
    askedOptions(state).map((option) => ({ key: cellKey(id, option.id), scale })),
  );
  return {
    roundId: round.id,
    voters: counted.filter(({ hasRated }) => hasRated).length,
    of,
    cells: Object.fromEntries(
      cells.map((cell) => [
        cell.key,
        memory.cell(cell.key, () => tallyCell(cell, counted, rule, state.merging.trim, memory)),
      ]),
    ),
    moved: counted.reduce((sum, { moved }) => sum + moved, 0),
    late: counted.filter(({ isLate }) => isLate).length,
  };
}
