import { describe, expect, test } from "vitest";
import { withChange } from "@/lib/decision/change";
import { mineSince } from "@/lib/decision/mine";
import type { Mine } from "@/lib/decision/mine";

const ballot = { weights: null, ratings: {}, done: false, first: null, late: null };
const rated = (...values: number[]) => ({
  ...ballot,
  ratings: Object.fromEntries(values.map((value, at) => [`c:o${at}`, { value, seq: at + 1 }])),
});
const before: Mine = { seq: 7, ballots: { r1: rated(1, 2), r2: ballot } };

describe("what is left to tell of own votes", () => {
  test("is everything for whoever has been told nothing", () => {
    expect(mineSince(null, before)).toBe(before);
  });

  test("is the cell that was rated, and no more", () => {
    const after: Mine = { seq: 9, ballots: { ...before.ballots, r1: rated(1, 2, 5) } };
    const told = mineSince(before, after);
    const cell = { "c:o2": { value: 5, seq: 3 } };
    expect(told).toEqual({ seq: 9, since: 7, change: { in: { r1: { in: { ratings: { set: cell } } } } } });
    if (!("since" in told) || told.change === null) throw new Error("There is no change");
    expect(withChange(before.ballots, told.change)).toEqual(after.ballots);
  });

  test("is nothing when others voted, or when more was told meanwhile", () => {
    expect(mineSince(before, { ...before, seq: 8 })).toEqual({ seq: 8, since: 7, change: null });
    expect(mineSince({ ...before, seq: 8 }, before)).toEqual({ seq: 8, since: 8, change: null });
  });
});
