import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { oneWay } from "@/lib/methods/one-way";

/** What a criterion's weight does to who leads. Options by id; shares 0–1. */
export type Flips = {
  segments: readonly { from: number; to: number; leaders: readonly string[] }[];
  below: Flip | null;
  above: Flip | null;
};

/** The nearest weight at which somebody else takes the lead. */
export type Flip = { at: number; leaders: readonly string[] };

/** The leaders along the weight of one criterion; null for a criterion that is not weighed, or with fewer than two options. */
export function flipsOf(matrix: MergedMatrix, criterionId: string): Flips | null {
  const criterion = matrix.criterionIds.indexOf(criterionId);
  if (criterion < 0 || matrix.optionIds.length < 2) return null;
  const { segments, nearestBelow, nearestAbove } = oneWay(matrix.values, matrix.weights, criterion);
  const named = segments.map(({ from, to, winners }) => ({
    from,
    to,
    leaders: winners.map((row) => matrix.optionIds[row] ?? ""),
  }));
  const leadersFrom = (at: number) => named.find((segment) => segment.from === at)?.leaders ?? [];
  const leadersUpTo = (at: number) => named.find((segment) => segment.to === at)?.leaders ?? [];
  return {
    segments: named,
    below: nearestBelow === null ? null : { at: nearestBelow, leaders: leadersUpTo(nearestBelow) },
    above: nearestAbove === null ? null : { at: nearestAbove, leaders: leadersFrom(nearestAbove) },
  };
}

/** The right end of a weight axis: everything that is drawn on it, up to the next five per cent. */
export function axisEnd(shares: readonly number[], flips: Flips | null): number {
  const near = [flips?.below?.at ?? 0, flips?.above?.at ?? 0];
  return Math.min(1, Math.max(0.3, Math.ceil((Math.max(...shares, ...near) + 0.02) * 20) / 20));
}
