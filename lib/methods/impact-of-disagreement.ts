import { TIE_TOLERANCE } from "./tie-tolerance";

/** One disagreement and what it does to the scores: about a rating, or (without an option) about a weight. */
export type Disagreement = { criterion: number; option: number | null; impact: number };

/**
 * Where to talk first, by impact and not by raw spread (methods 10.5): a cell's impact is merged weight × spread of its
 * ratings, a criterion's is spread of its weights × range of the merged values over the options. Both are twice the standard
 * deviation that the disagreement lends to a score (or to the difference of two), as parts of the scale.
 *
 * `weights` are merged weights; `weightSpreads` and `ratingSpreads` (option × criterion) are spread indices (`spreadIndex`,
 * weights on 0–1), null where fewer than two voted; `values` are merged values from 0 to 1, null where nobody voted. Largest
 * impact first, what has none left out.
 */
export function impactOfDisagreement({
  weights,
  weightSpreads,
  ratingSpreads,
  values,
}: {
  weights: readonly number[];
  weightSpreads: readonly (number | null)[];
  ratingSpreads: readonly (readonly (number | null)[])[];
  values: readonly (readonly (number | null)[])[];
}): Disagreement[] {
  const ofWeights = weights.map((_, criterion) => {
    const column = values.flatMap((row) => row[criterion] ?? []);
    const range = column.length < 2 ? 0 : Math.max(...column) - Math.min(...column);
    return { criterion, option: null, impact: (weightSpreads[criterion] ?? 0) * range };
  });
  const ofRatings = ratingSpreads.flatMap((row, option) =>
    row.map((spread, criterion) => ({ criterion, option, impact: weights[criterion]! * (spread ?? 0) })),
  );
  return [...ofWeights, ...ofRatings]
    .filter(({ impact }) => impact > TIE_TOLERANCE)
    .sort((a, b) => b.impact - a.impact);
}
