import { z } from "zod";
import { kendallW } from "@/lib/methods/kendall-w";
import { InputError, method } from "./method";
import type { Method } from "./method";
import { matrix, numberOrMissing } from "./shapes";

/** Agreement of ratings, rankings and weights (methods 6). */
export const agreementMethods: Readonly<Record<string, Method>> = {
  "agreement.kendall_w": method(
    z.strictObject({
      ratings: matrix(numberOrMissing),
      higher_is_better: z.boolean().default(true),
      missing: z.literal("listwise_voters").optional(),
    }),
    (input) => {
      const ratings = input.ratings.flatMap((row, voter) => {
        const gap = row.indexOf(null);
        if (gap >= 0 && input.missing === undefined) {
          const way = 'Say missing: "listwise_voters", or use agreement.kendall_w_missing';
          throw new InputError(`A rating is missing. ${way}`, `ratings.${voter}.${gap}`);
        }
        return gap >= 0 ? [] : [row.map(Number)];
      });
      const found = kendallW(ratings, input.higher_is_better);
      return {
        W: found.w,
        W_uncorrected: found.uncorrected,
        mean_spearman: found.meanSpearman,
        chi2: found.chiSquared,
        df: found.df,
        p: found.p,
        rank_sums: ratings.length === 0 ? null : found.rankSums,
      };
    },
  ),
};
