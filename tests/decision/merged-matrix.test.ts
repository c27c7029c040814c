import { expect, test } from "vitest";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { tallyOf } from "@/lib/decision/tally";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { join, rate, rateAll, team, weigh } from "../support/given-matrix";
import { all, revealed, rounds, weighed } from "../support/given-votes";

function matrixAfter(...history: readonly Said[]) {
  const { state, directory } = worldAfter(...history);
  return mergedMatrix(state, tallyOf(state, directory.voters));
}

test("M4 the merged matrix holds what the scores are made of, criteria in id order", () => {
  // Ease 3, 5 and speed 4.5, 2 of 1–5, as 0–1.
  expect(matrixAfter(...all)).toEqual({
    criterionIds: ["ease", "speed"],
    optionIds: ["django", "flask"],
    weights: [0.5, 0.5],
    values: [
      [0.5, 0.875],
      [1, 0.25],
    ],
  });
});

test("M5 M6 an option that is incomplete or out is not in it", () => {
  const gap = [rate("ann", "r", ["speed", "django"], 5), rate("ann", "r", ["ease", "django"], 5)];
  expect(matrixAfter(...team, ...rounds, ...weighed, ...gap, ...revealed)?.optionIds).toEqual(["django"]);
  const fails: Said = [
    "ann",
    { type: "MarkMustHave", criterionId: "open", optionId: "flask", mark: "fails", reason: "closed" },
  ];
  expect(matrixAfter(...all, fails)?.optionIds).toEqual(["django"]);
});

test("M5 a gap on a criterion without weight counts nothing", () => {
  const zero = [weigh("ann", "w", { speed: 1, ease: 0 })];
  const speed = rateAll("ann", "r", [5, 1]).slice(0, 2);
  expect(matrixAfter(...team, ...rounds, ...zero, ...speed, ...revealed)).toMatchObject({
    weights: [0, 1],
    values: [
      [0, 1],
      [0, 0],
    ],
  });
});

test("M2 there is none before both rounds are revealed, or when nobody weighed", () => {
  expect(matrixAfter(...team)).toBeNull();
  expect(matrixAfter(...team, join("eve"), ...rounds, ...revealed)).toBeNull();
});

test("M5 nobody rated: there are weights, and no option to compare", () => {
  expect(matrixAfter(...team, ...rounds, ...weighed, ...revealed)).toMatchObject({
    optionIds: [],
    values: [],
  });
});

test("M4 a criterion that the tally does not know yet has no weight in it", () => {
  const { state, directory } = worldAfter(...all);
  const tally = tallyOf(state, directory.voters);
  const [first] = state.criteria;
  const criteria = [...state.criteria, { ...first!, id: "a-new-one" }];
  expect(mergedMatrix({ ...state, criteria }, tally)).toMatchObject({
    criterionIds: ["a-new-one", "ease", "speed"],
    weights: [0, 0.5, 0.5],
  });
});
