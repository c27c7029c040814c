import fc from "fast-check";
import { expect, test } from "vitest";
import { tastleWierman } from "@/lib/methods/tastle-wierman";

test("M the seven-point example of the package agrmt: 0.7256876", () => {
  expect(tastleWierman([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876139593465, 14);
});

test("M by hand: 1 2 3 2 and an even spread over five (40 digits, mpmath)", () => {
  expect(tastleWierman([1, 2, 3, 2])).toBeCloseTo(0.4968853490037297, 14);
  expect(tastleWierman([1, 1, 1, 1, 1])).toBeCloseTo(0.43398500028846247, 14);
});

test("M unanimous is 1, half at each end 0, also on two categories", () => {
  expect(tastleWierman([0, 0, 9])).toBe(1);
  expect(tastleWierman([3, 0, 0, 3])).toBe(0);
  expect(tastleWierman([2, 2])).toBe(0);
});

test("M a vote lost among 10²⁴ does not break the logarithm", () => {
  expect(tastleWierman([1e12, 0, 1e-12])).toBeCloseTo(1, 12);
  expect(tastleWierman([1e-12, 0, 1e12])).toBeCloseTo(1, 12);
});

test("M undefined is null: one category, nobody", () => {
  expect(tastleWierman([4])).toBeNull();
  expect(tastleWierman([0, 0, 0])).toBeNull();
  expect(tastleWierman([])).toBeNull();
});

test("M impossible frequencies are refused", () => {
  expect(() => tastleWierman([1, -1])).toThrow(RangeError);
  expect(() => tastleWierman([1, NaN])).toThrow(RangeError);
});

test("M 3 between 0 and 1; mirroring the scale and doubling every voter change nothing", () => {
  const frequencies = fc
    .tuple(fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 9 }), fc.constantFrom(1e-12, 1, 1e12))
    .map(([counts, unit]) => counts.map((count) => count * unit))
    .filter((given) => given.some((count) => count > 0));
  fc.assert(
    fc.property(frequencies, (given) => {
      const level = tastleWierman(given) ?? NaN;
      expect(level).toBeGreaterThanOrEqual(0);
      expect(level).toBeLessThanOrEqual(1);
      expect(tastleWierman([...given].reverse())).toBeCloseTo(level, 12);
      expect(tastleWierman(given.map((count) => 2 * count))).toBeCloseTo(level, 12);
    }),
  );
});
