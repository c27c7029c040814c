import type { Criterion } from "@/lib/decision/model";
import { quantiles } from "@/lib/methods/quantiles";
import { spreadIndex } from "@/lib/methods/spread-index";
import { shareMarks, stripOf } from "../matrix/share-marks";
import type { ShareMarks } from "../matrix/share-marks";
import type { Room } from "../room/room";

/** How far apart the weights on one criterion are. Shares 0–1. */
export type WeightSpread = {
  criterion: Criterion;
  marks: ShareMarks;
  median: number | null;
  /** Standard deviation; null where the server sends bands in place of votes, and under two votes. */
  deviation: number | null;
  /** Between which the middle half is. */
  half: readonly [number, number] | null;
  /** Between which eighty of a hundred are, in rooms too large for marks. */
  eighty: readonly [number, number] | null;
};

const quarters = [0.25, 0.75];

/** Everyone's weights on these criteria, widest apart first; without votes or bands, in the given order. */
export function weightSpreads(room: Room, criteria: readonly Criterion[]): WeightSpread[] {
  return criteria
    .map((criterion) => spreadOf(criterion, shareMarks(room, criterion.id)))
    .toSorted((a, b) => widthOf(b) - widthOf(a));
}

function spreadOf(criterion: Criterion, marks: ShareMarks): WeightSpread {
  const { others, mine, median, bands } = stripOf(marks);
  const [eighty, half] = bands;
  if (eighty !== undefined && half !== undefined)
    return { criterion, marks, median, deviation: null, half, eighty };
  const shares = mine === null ? others : [...others, mine];
  const spread = spreadIndex(shares, 0, 1);
  const [lower = 0, upper = 0] = quantiles(shares, quarters) ?? [];
  return {
    criterion,
    marks,
    median,
    deviation: spread === null ? null : spread / 2,
    half: shares.length === 0 ? null : [lower, upper],
    eighty: null,
  };
}

function widthOf({ deviation, eighty }: WeightSpread): number {
  return eighty === null ? (deviation ?? 0) : eighty[1] - eighty[0];
}
