import type { Figures } from "@/lib/decision/figures/figures";
import type { Criterion } from "@/lib/decision/model";
import { median } from "@/lib/methods/median";
import { quantiles } from "@/lib/methods/quantiles";
import { spreadIndex } from "@/lib/methods/spread-index";
import { shareMarks } from "../matrix/share-marks";
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
export function weightSpreads(
  room: Room,
  criteria: readonly Criterion[],
  figures: Pick<Figures, "criterionIds" | "bands"> | null,
): WeightSpread[] {
  return criteria
    .map((criterion): WeightSpread => {
      const marks = shareMarks(room, criterion.id);
      const bands = figures?.bands?.[figures.criterionIds.indexOf(criterion.id)];
      if (bands !== undefined) {
        const [low = 0, lower = 0, middle = 0, upper = 0, high = 0] = bands;
        return {
          criterion,
          marks,
          median: middle,
          deviation: null,
          half: [lower, upper],
          eighty: [low, high],
        };
      }
      const shares = [
        ...marks.others.map(({ share }) => share),
        ...(marks.mine === null ? [] : [marks.mine]),
      ];
      const spread = spreadIndex(shares, 0, 1);
      const [lower = 0, upper = 0] = quantiles(shares, quarters) ?? [];
      return {
        criterion,
        marks,
        median: median(shares),
        deviation: spread === null ? null : spread / 2,
        half: shares.length === 0 ? null : [lower, upper],
        eighty: null,
      };
    })
    .toSorted((a, b) => widthOf(b) - widthOf(a));
}

function widthOf({ deviation, eighty }: WeightSpread): number {
  return eighty === null ? (deviation ?? 0) : eighty[1] - eighty[0];
}
