import { mean } from "@/lib/methods/mean";
import { median } from "@/lib/methods/median";
import { mergeVotes } from "@/lib/methods/merge-votes";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { ratingValue } from "@/lib/methods/rating-value";
import type { Merging } from "./merging";
import { ratingOn } from "./scale";
import type { Scale } from "./scale";

/** The ratings of a cell, and their voters' powers, none of them 0. */
export type PoweredRatings = { ratings: readonly number[]; powers: readonly number[] };

/**
 * M19: the ratings of a cell merged by a rule, on their scale. The geometric mean is of values, so that it does not depend
 * on what the lowest step is called. Null when nobody with power rated, and where the rule is undefined: `geometric` with
 * the lowest rating.
 */
export function mergedRating(
  { ratings, powers }: PoweredRatings,
  scale: Scale,
  rule: MergingRule,
  trim: Merging["trim"],
): number | null {
  // Equal powers are no powers: the same bits as without any.
  const isPlain = powers.every((power) => power === powers[0]);
  switch (rule) {
    case "mean":
      return isPlain ? mean(ratings) : mergeVotes(ratings, rule, { powers });
    case "median":
      return isPlain ? median(ratings) : mergeVotes(ratings, rule, { powers });
    case "trimmed":
      // With fewer than 1 / trim votes nothing is dropped.
      return isPlain && ratings.length * trim < 1
        ? mean(ratings)
        : mergeVotes(ratings, rule, { powers, trim });
    case "geometric":
      return ratings.includes(scale.lo) ? null : geometricRating({ ratings, powers }, scale);
  }
}

function geometricRating({ ratings, powers }: PoweredRatings, scale: Scale): number | null {
  const values = ratings.map((rating) => ratingValue(rating, scale.lo, scale.hi));
  const value = mergeVotes(values, "geometric", { powers });
  return value === null ? null : ratingOn(scale, Math.min(1, value));
}
