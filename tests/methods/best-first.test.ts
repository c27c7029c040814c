import fc from "fast-check";
import { expect, test } from "vitest";
import { bestFirst } from "@/lib/methods/best-first";

test("numbered things stand by their value, highest first, and equal ones as they stood", () => {
  expect(bestFirst([0, 1, 2, 3], [2, 5, 2, 9])).toEqual([3, 1, 0, 2]);
  expect(bestFirst([2, 0], [1, null, 1])).toEqual([2, 0]);
  expect(bestFirst([], [])).toEqual([]);
});

test("it sorts in place, few or many", () => {
  for (const count of [3, 40, 41, 200]) {
    const order = Array.from({ length: count }, (_, index) => index);
    const values = order.map((index) => (index * 7) % 10);
    expect(bestFirst(order, values)).toBe(order);
    expect(order).toEqual([...values.keys()].toSorted((a, b) => values[b]! - values[a]! || a - b));
  }
});

test("any values come into the order that a stable sort gives", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }))), (values) => {
      const order = [...values.keys()];
      const expected = [...order].sort((a, b) =>
        values[a]! > values[b]! ? -1 : values[a]! < values[b]! ? 1 : 0,
      );
      expect(bestFirst(order, values)).toEqual(expected);
    }),
  );
});
