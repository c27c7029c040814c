import { expect } from "vitest";

/** Lists of equal length whose numbers agree to 12 digits after the point, or as many as said. */
export function expectClose(
  actual: readonly number[] | null,
  expected: readonly number[],
  digits = 12,
): void {
  expect(actual).toHaveLength(expected.length);
  actual?.forEach((value, index) => expect(value, `at ${index}`).toBeCloseTo(expected[index]!, digits));
}
