import { histogram } from "@/lib/methods/histogram";
import { isSplit } from "@/lib/methods/is-split";
import { mean } from "@/lib/methods/mean";
import { median } from "@/lib/methods/median";
import { spreadIndex } from "@/lib/methods/spread-index";
import { askedOptions, ratedCriteria } from "./asked";
import { cellKey } from "./model";
import type { Ballot, Decision, RatingVote, Round } from "./model";
import type { Scale } from "./scale";
import { TallyMemory } from "./tally-memory";

/** One cell merged over those who rated it. Means and medians on the criterion's scale, null when nobody rated. */
export type CellTally = {
  /** Ratings, without abstentions. */
  n: number;
  abstentions: number;
  mean: number | null;
  median: number | null;
  /** How many gave each step of the scale, lowest first. */
  histogram: readonly number[];
  /** Spread index 0–1 (0 all equal, 1 half at each end); null with fewer than two ratings. */
  spread: number | null;
  split: boolean;
  firstMean: number | null;
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

function rated(votes: readonly (RatingVote | undefined)[]): number[] {
  return votes.flatMap((vote) => (vote === undefined || vote.value === "abstain" ? [] : [vote.value]));
}

function tallyCell(key: string, { lo, hi }: Scale, ballots: readonly Ballot[]): CellTally {
  const votes = ballots.map((ballot) => ballot.ratings[key]);
  const values = rated(votes);
  const counts = histogram(values, lo, hi);
  return {
    n: values.length,
    abstentions: votes.filter((vote) => vote?.value === "abstain").length,
    mean: mean(values),
    median: median(values),
    histogram: counts,
    spread: spreadIndex(values, lo, hi),
    split: isSplit(counts),
    firstMean: mean(rated(ballots.map((ballot) => ballot.first?.ratings[key]))),
  };
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

/** M: the arithmetic mean per cell over those who voted; ratings count cell by cell, also of unfinished ballots. */
export function tallyRatings(
  state: Decision,
  round: Round,
  voters: readonly { voterId: string; ballot: Ballot }[],
  of: number,
  memory = new TallyMemory(),
): RatingsTally {
  memory.look(state, round, voters);
  const ballots = voters.map(({ ballot }) => ballot);
  const cells = ratedCriteria(state).flatMap(({ id, scale }) =>
    askedOptions(state).map((option) => ({ key: cellKey(id, option.id), scale })),
  );
  return {
    roundId: round.id,
    voters: ballots.filter((ballot) => Object.keys(ballot.ratings).length > 0).length,
    of,
    cells: Object.fromEntries(
      cells.map(({ key, scale }) => [key, memory.cell(key, () => tallyCell(key, scale, ballots))]),
    ),
    moved: ballots.reduce((sum, ballot) => sum + movedRatings(ballot), 0),
    late: ballots.filter((ballot) => ballot.late !== null).length,
  };
}
