import { describe, expect, test } from "vitest";
import { changedBest, changedWorst } from "@/app/decisions/[decisionId]/_components/weigh/best-worst";
import {
  answerOf,
  answered,
  fitOf,
  onlyAskedPairs,
  pairsToAsk,
} from "@/app/decisions/[decisionId]/_components/weigh/pairs";
import { methodsFor } from "@/app/decisions/[decisionId]/_components/weigh/methods-for";
import { saidPair } from "@/app/decisions/[decisionId]/_components/weigh/said-pair";
import { sharesOfWeighing } from "@/lib/decision/weighing-shares";

const asked = ["a", "b", "c"];
const titleOf = (id: string) => id.toUpperCase();

test("comparing needs two criteria, and two at a time takes seven at most", () => {
  expect(methodsFor(1)).toEqual(["sliders", "points", "ranking", "swing"]);
  expect(methodsFor(7)).toEqual(["sliders", "points", "ranking", "swing", "pairwise", "best_worst"]);
  expect(methodsFor(8)).toEqual(["sliders", "points", "ranking", "swing", "best_worst"]);
});

describe("comparing two at a time", () => {
  test("asks neighbours first, so that the first n − 1 answers give weights", () => {
    const pairs = pairsToAsk(["a", "b", "c", "d"]);
    expect(pairs).toEqual([
      ["a", "b"],
      ["b", "c"],
      ["c", "d"],
      ["a", "c"],
      ["b", "d"],
      ["a", "d"],
    ]);
    const first = pairs
      .slice(0, 3)
      .reduce((sum, pair) => answered(sum, pair, { more: pair[0], ratio: 2 }), {});
    const shares = sharesOfWeighing({ method: "pairwise", judgements: first }, ["a", "b", "c", "d"]);
    expect(shares?.a).toBeCloseTo(8 / 15, 12);
  });

  test("an answer is kept one way round only, changed, and taken back", () => {
    const one = answered({}, ["a", "b"], { more: "b", ratio: 3 });
    expect(one).toEqual({ "b:a": 3 });
    expect(answerOf(one, ["a", "b"])).toEqual({ more: "b", ratio: 3 });
    const other = answered(one, ["a", "b"], { more: "a", ratio: 5 });
    expect(other).toEqual({ "a:b": 5 });
    expect(answered(other, ["a", "b"], { more: null, ratio: 1 })).toEqual({ "a:b": 1 });
    expect(answerOf({ "b:a": 1 }, ["a", "b"])).toEqual({ more: null, ratio: 1 });
    expect(answered(other, ["a", "b"], null)).toEqual({});
    expect(answerOf({}, ["a", "b"])).toBeNull();
  });

  test("what is not asked any more is left behind", () => {
    expect(onlyAskedPairs({ "a:b": 2, "a:gone": 9 }, asked)).toEqual({ "a:b": 2 });
  });

  test("nothing can contradict before a circle closes", () => {
    expect(fitOf({ "a:b": 2, "b:c": 2 }, asked)).toBeNull();
  });

  test("answers that fit are said to", () => {
    expect(fitOf({ "a:b": 2, "b:c": 2, "a:c": 4 }, asked)).toMatchObject({ worst: null });
    expect(fitOf({ "a:b": 2, "b:c": 2, "a:c": 4 }, asked)?.ratio).toBeCloseTo(0, 9);
  });

  test("the most contradictory answer is named with the value that would fit", () => {
    // A is 3 × B, B is 3 × C, and yet C is 5 × A: without A–C the others say A is 9 × C.
    const fit = fitOf({ "a:b": 3, "b:c": 3, "c:a": 5 }, asked);
    expect(fit?.worst).not.toBeNull();
    const { pair, answer, fitting } = fit?.worst ?? { pair: ["", ""] as const, answer: 0, fitting: null };
    const third = asked.find((id) => !pair.includes(id)) ?? "";
    const ratio = (x: string, y: string): number =>
      ({ ab: 3, bc: 3, ca: 5, ba: 1 / 3, cb: 1 / 3, ac: 1 / 5 })[x + y] ?? 0;
    expect(answer).toBeCloseTo(ratio(pair[0], pair[1]), 12);
    expect(fitting).toBeCloseTo(ratio(pair[0], third) * ratio(third, pair[1]), 9);
    expect(fit?.ratio).toBeGreaterThan(1);
  });

  test("is said with the heavier one first", () => {
    expect(saidPair(["a", "b"], 3, titleOf)).toBe("A is 3 × B");
    expect(saidPair(["a", "b"], 0.25, titleOf)).toBe("B is 4 × A");
    expect(saidPair(["a", "b"], 1, titleOf)).toBe("A = B");
    expect(saidPair(["a", "b"], 2.449, titleOf)).toBe("A is 2.4 × B");
  });
});

describe("best and worst", () => {
  const said = { best: "a", worst: "c", bestToOthers: { b: 2, c: 8 }, othersToWorst: { b: 4 } };

  test("another best asks its comparisons anew", () => {
    expect(changedBest(said, "b")).toEqual({ best: "b", worst: "c", bestToOthers: {}, othersToWorst: {} });
  });

  test("another worst asks its comparisons anew", () => {
    expect(changedWorst(said, "b")).toEqual({ ...said, worst: "b", othersToWorst: {} });
  });
});
