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
): CellTally {
  const votes = rated(key, ballots, (ballot) => ballot);
  const first = rated(key, ballots, (ballot) => ballot.first);
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
    firstMerged: mergedRating(first, scale, rule, trim),
    histogram: counts,
    spread: spreadIndex(votes.all, scale.lo, scale.hi),
    split: isSplit(counts),
  };
}

function hasRated({ ratings }: Ballot): boolean {
  for (const _key in ratings) return true;
  return false;
}

const movedIn = new WeakMap<Ballot, number>();

/** Kept by ballot: at every frame all are asked, and few have changed. */
function movedRatings(ballot: Ballot): number {
  const moved = movedIn.get(ballot) ?? countMoved(ballot);
  movedIn.set(ballot, moved);
  return moved;
}

function countMoved(ballot: Ballot): number {
  const { first } = ballot;
  if (first === null || first.ratings === ballot.ratings) return 0;
  const keys = new Set([...Object.keys(first.ratings), ...Object.keys(ballot.ratings)]);
  return [...keys].filter((key) => first.ratings[key]?.value !== ballot.ratings[key]?.value).length;
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
  const ballots = counted.map(({ ballot }) => ballot);
  const cells = ratedCriteria(state).flatMap(({ id, scale }) =>
    askedOptions(state).map((option) => ({ key: cellKey(id, option.id), scale })),
  );
  return {
    roundId: round.id,
    voters: ballots.filter(hasRated).length,
    of,
    cells: Object.fromEntries(
      cells.map((cell) => [
        cell.key,
        memory.cell(cell.key, () => tallyCell(cell, counted, rule, state.merging.trim)),
      ]),
    ),
    moved: ballots.reduce((sum, ballot) => sum + movedRatings(ballot), 0),
    late: ballots.filter((ballot) => ballot.late !== null).length,
  };
}
