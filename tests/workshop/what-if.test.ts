import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contributionsOf } from "@/app/decisions/[decisionId]/_components/decide/contributions";
import { flipSentence } from "@/app/decisions/[decisionId]/_components/what-if/flip-sentence";
import { axisEnd, flipsOf } from "@/app/decisions/[decisionId]/_components/what-if/flips";
import {
  isTried,
  nothingTried,
  readWhatIf,
  totals,
  tried,
  whatIfHash,
} from "@/app/decisions/[decisionId]/_components/what-if/what-if";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";

const matrix: MergedMatrix = {
  criterionIds: ["built", "scale", "learn"],
  optionIds: ["django", "flask"],
  weights: [0.5, 0.25, 0.25],
  values: [
    [1, 0.5, 0.25],
    [0.25, 0.75, 1],
  ],
};
const known = { criterionIds: matrix.criterionIds, cells: ["built:django", "scale:flask"] };

describe("trying out", () => {
  test("nothing changes nothing", () => {
    expect(isTried(nothingTried)).toBe(false);
    expect(tried(matrix, nothingTried)).toEqual(matrix);
    // 50 + 12.5 + 6.25 and 12.5 + 18.75 + 25
    expect(totals(matrix)).toEqual([
      { optionId: "django", score: 68.75, rank: 1 },
      { optionId: "flask", score: 56.25, rank: 2 },
    ]);
  });

  test("a tried weight leaves the others in proportion", () => {
    const { weights } = tried(matrix, { weights: { built: 0.2 }, values: {} });
    expect(weights[0]).toBe(0.2);
    expect(weights[1]).toBeCloseTo(0.4, 12);
    expect(weights[2]).toBeCloseTo(0.4, 12);
  });

  test("several tried weights hold together, in whatever order they were tried", () => {
    const one = tried(matrix, { weights: { built: 0.2, learn: 0.5 }, values: {} });
    expect(one.weights[1]).toBeCloseTo(0.3, 12);
    expect(tried(matrix, { weights: { learn: 0.5, built: 0.2 }, values: {} }).weights).toEqual(one.weights);
  });

  test("more than everything is scaled back, and others without weight share what is left", () => {
    expect(tried(matrix, { weights: { built: 1, scale: 1 }, values: {} }).weights).toEqual([0.5, 0.5, 0]);
    const alone = { ...matrix, weights: [1, 0, 0] };
    expect(tried(alone, { weights: { built: 0.5 }, values: {} }).weights).toEqual([0.5, 0.25, 0.25]);
    expect(tried(alone, { weights: { built: 0, scale: 0, learn: 0 }, values: {} }).weights).toEqual([
      1, 0, 0,
    ]);
  });

  test("tried weights always sum to 1", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...matrix.criterionIds), share), (weights) => {
        const sum = tried(matrix, { weights, values: {} }).weights.reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  test("a tried rating moves its option only", () => {
    const changed = tried(matrix, { weights: {}, values: { "scale:flask": 0 } });
    expect(changed.values).toEqual([
      [1, 0.5, 0.25],
      [0.25, 0, 1],
    ]);
  });
});

describe("the address of a what-if", () => {
  test("leads back to it", () => {
    const whatIf = { weights: { scale: 0.3123 }, values: { "scale:flask": 0.75 } };
    expect(whatIfHash(whatIf)).toBe("#what-if~w.scale.3123~v.scale.flask.7500");
    expect(readWhatIf(whatIfHash(whatIf), known)).toEqual(whatIf);
    expect(readWhatIf("#what-if", known)).toEqual(nothingTried);
  });

  test("of another decision, or made up, tries what it can", () => {
    expect(readWhatIf("#what-if~w.other.5000~v.scale.flask.-1~w.built.NaN~x~w.scale.99999", known)).toEqual(
      nothingTried,
    );
    expect(readWhatIf("#what-iffy", known)).toBeNull();
  });
});

describe("flip points", () => {
  test("name who leads beyond them", () => {
    // With learn at t: Django 10/12 + t (3/12 − 10/12), Flask 5/12 + t (12/12 − 5/12); they cross at 5/14.
    const flips = flipsOf(matrix, "learn");
    expect(flips?.below).toBeNull();
    expect(flips?.above?.at).toBeCloseTo(5 / 14, 12);
    expect(flips?.above?.leaders).toEqual(["flask"]);
    expect(flips?.segments.map(({ leaders }) => leaders)).toEqual([["django"], ["flask"]]);
  });

  test("there are none for what is not weighed, or with one option", () => {
    expect(flipsOf(matrix, "unknown")).toBeNull();
    expect(flipsOf({ ...matrix, optionIds: ["django"], values: [[1, 1, 1]] }, "learn")).toBeNull();
  });

  test("at a flip point the options tie", () => {
    const at = flipsOf(matrix, "learn")?.above?.at ?? 0;
    const [one, other] = totals(tried(matrix, { weights: { learn: at }, values: {} }));
    expect(one?.score).toBeCloseTo(other?.score ?? 0, 9);
  });

  test("the axis shows votes and flip points, and a third at least", () => {
    expect(axisEnd([0.1, 0.12], null)).toBe(0.3);
    expect(axisEnd([0.1, 0.4], null)).toBeCloseTo(0.45, 12);
    expect(axisEnd([1], null)).toBe(1);
  });

  test.each([
    [
      "none of you is above",
      [0.2, 0.3],
      "Above 36\u202f%, Flask would lead. None of you is above it (highest 30\u202f%).",
    ],
    ["some are", [0.2, 0.5, 0.6], "Above 36\u202f%, Flask would lead. 2 of 3 of you are above it."],
    ["one is", [0.2, 0.5], "Above 36\u202f%, Flask would lead. 1 of 2 of you is above it."],
    ["the room is too large for single shares", [], "Above 36\u202f%, Flask would lead."],
  ])("are said in a sentence when %s", (_, shares, sentence) => {
    const flips = flipsOf(matrix, "learn");
    if (flips === null) throw new Error("no flips");
    expect(flipSentence("Learning", flips, shares, () => "Flask")).toBe(sentence);
  });

  test("downwards too, and when there are none", () => {
    const flips = flipsOf(matrix, "built");
    if (flips === null) throw new Error("no flips");
    expect(flips.below?.leaders).toEqual(["flask"]);
    expect(flipSentence("Built-in", flips, [0.5], () => "Flask")).toMatch(
      /^Below \d+\u202f%, Flask would lead\. None of you is below it/,
    );
    expect(flipSentence("Built-in", { ...flips, below: null }, [], () => "")).toBe(
      "No weight of Built-in changes who leads.",
    );
  });
});

test("contributions add up to the scores, the largest difference first", () => {
  const found = contributionsOf(matrix);
  expect(found?.rows.map(({ criterionId, difference }) => [criterionId, difference])).toEqual([
    ["built", 37.5],
    ["learn", -18.75],
    ["scale", -6.25],
  ]);
  expect(found?.rows.reduce((sum, row) => sum + row.first, 0)).toBeCloseTo(found?.firstScore ?? 0, 12);
  expect(contributionsOf({ ...matrix, optionIds: ["django"], values: [[1, 1, 1]] })).toBeNull();
});
