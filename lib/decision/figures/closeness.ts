import type { Verdict } from "@/lib/methods/verdict";
import { mergedMatrix } from "../merged-matrix";
import type { Decision } from "../model";
import type { Tally } from "../tally";
import { gapsDecide } from "../tally-notices";
import type { Figures } from "./figures";
import { standingOf } from "./standing";
import type { Standing } from "./standing";

/** How close it was: the word with its three facts. Options by their place in `optionIds`. */
export type Closeness = {
  optionIds: readonly string[];
  standing: Standing;
  /** Whether it depends on what nobody rated. */
  gapsDecide: boolean;
  /** Null without figures. */
  verdict: Verdict | null;
  /** In what share of resampled teams the first comes first, 0–1; null without figures. */
  share: number | null;
};

/** F2, F4: how close a result is. Null with fewer than two options to compare. `figures` are of the same votes, or none. */
export function closenessOf(
  state: Pick<Decision, "criteria" | "options" | "facts">,
  tally: Tally,
  figures: Figures | null,
): Closeness | null {
  const matrix = mergedMatrix(state, tally);
  const standing = matrix && standingOf(matrix, tally);
  if (matrix === null || standing === null) return null;
  const [first = 0] = standing.first;
  return {
    optionIds: matrix.optionIds,
    standing,
    gapsDecide: gapsDecide(tally),
    verdict: figures?.verdict ?? null,
    share: figures?.shares?.[first] ?? null,
  };
}
