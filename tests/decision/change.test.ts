import fc from "fast-check";
import { expect, test } from "vitest";
import { changeBetween, withChange } from "@/lib/decision/change";

/** What travels is JSON, in which no zero is negative; ids and field names are our own. */
const { fields } = fc.letrec<{ fields: Record<string, unknown>; list: unknown[]; value: unknown }>((tie) => ({
  fields: fc.dictionary(fc.constantFrom("a", "b", "c", "d"), tie("value")),
  list: fc.array(tie("value"), { maxLength: 3 }),
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(null, true, 0, 1, 0.1, "x"), tie("fields"), tie("list")),
}));

test("L2 a change that travelled as JSON leads from one value to the other", () => {
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const change = changeBetween(before, after);
      if (change === null) expect(after).toEqual(before);
      else {
        const sent = JSON.parse(JSON.stringify(change)) as typeof change;
        expect(withChange(before, sent)).toEqual(after);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("only what differs is in a change, and what does not differ stays the same object", () => {
  const before = { cells: { one: { n: 1, histogram: [1, 0] }, two: { n: 3, histogram: [0, 3] } }, late: 0 };
  const after = { cells: { one: { n: 2, histogram: [1, 1] }, two: { n: 3, histogram: [0, 3] } }, late: 0 };
  const change = changeBetween(before, after);
  expect(change).toEqual({
    in: { cells: { in: { one: { set: { n: 2 }, in: { histogram: { set: { 1: 1 } } } } } } },
  });
  expect(withChange(before, change ?? {}).cells.two).toBe(before.cells.two);
  expect(changeBetween(after, structuredClone(after))).toBeNull();
  expect(changeBetween(after, after)).toBeNull();
});

test("lists of another length are replaced, and fields that went are left out", () => {
  const before: Record<string, unknown> = { list: [1, 2], gone: 1 };
  expect(changeBetween(before, { list: [1] })).toEqual({ set: { list: [1] }, drop: ["gone"] });
});

test("a change that does not fit is an error: only a whole view helps then", () => {
  expect(() => withChange({ cells: null }, { in: { cells: { set: { n: 1 } } } })).toThrow(RangeError);
});
