import fc from "fast-check";

/** Numbers as people hand them out, and the same a billion times smaller and larger. */
const magnitudes = fc.constantFrom(1e-12, 1, 1e12);

/** A table of `cell`s and one of `weight`s for its columns; from one by one upwards. */
export function tables<Cell>(cell: fc.Arbitrary<Cell>, { most = 6 }: { most?: number } = {}) {
  const size = fc.integer({ min: 1, max: most });
  return fc.tuple(size, size).chain(([rows, columns]) =>
    fc.record({
      rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      points: fc
        .array(fc.integer({ min: 0, max: 10 }), { minLength: columns, maxLength: columns })
        .filter((points) => points.some((point) => point > 0)),
    }),
  );
}

/** Few different numbers, so that ties and columns without any variance come up often, on one magnitude. */
export const facts = magnitudes.chain((unit) => fc.integer({ min: 1, max: 5 }).map((steps) => steps * unit));

/** The places of a list in another order. */
export function orders(length: number): fc.Arbitrary<number[]> {
  return fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });
}

/** What stands at these places, in their order. */
export function at<T>(entries: readonly T[], places: readonly number[]): T[] {
  return places.map((place) => entries[place]!);
}
