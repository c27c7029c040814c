import fc from "fast-check";
import { normalise } from "@/lib/methods/normalise";

/** From 0 to 1 in steps: of a quarter, so that ties are common, or of a millionth, so that they are none by tolerance. */
function cell(steps: number) {
  return fc.integer({ min: 0, max: steps }).map((step) => step / steps);
}

const weighting = (criteria: number) =>
  fc
    .array(fc.integer({ min: 0, max: 10 }), { minLength: criteria, maxLength: criteria })
    .map((points) => normalise(points))
    .filter((weights) => weights !== null);

/** A matrix of options × criteria with weights: coarse (many ties) or fine values, zero weights, single options and criteria. */
export const weightedMatrix = fc
  .record({
    options: fc.integer({ min: 1, max: 6 }),
    criteria: fc.integer({ min: 1, max: 6 }),
    fine: fc.boolean(),
  })
  .chain(({ options, criteria, fine }) =>
    fc.record({
      values: fc.array(
        fc.array(cell(fine ? 1_000_000 : 4), {
          minLength: criteria,
          maxLength: criteria,
        }),
        { minLength: options, maxLength: options },
      ),
      weights: weighting(criteria),
    }),
  );

/** The same with at least two options. */
export const contest = weightedMatrix.filter(({ values }) => values.length > 1);
