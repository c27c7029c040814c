import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";
import { house, school, schoolsBy } from "../support/pairwise-examples";

const ask = (method: string, input: unknown) => compute({ method, input });
const near = (value: number, digits = 12): unknown => expect.closeTo(value, digits);

/** 4 : 2 : 1. */
const consistent = [
  [0, 1, 2],
  [0, 2, 4],
  [1, 2, 2],
];
const shares = [near(4 / 7), near(2 / 7), near(1 / 7)];

/** What is no list of judgements of three criteria, and its place in the list. */
const notJudgements: [unknown, string][] = [
  [5, ""],
  [[[0, 1]], ".0"],
  [[[0, 1, "2"]], ".0.2"],
  [[[0, 1, 2], null], ".1"],
  [[[0, 1, 2, 3]], ".0"],
  [[[0, 3, 2]], ".0"],
  [[[0, -1, 2]], ".0"],
  [[[0, 0.5, 2]], ".0"],
  [
    [
      [0, 1, 2],
      [1, 1, 2],
    ],
    ".1",
  ],
  [
    [
      [0, 1, 2],
      [1, 2, 0.5],
    ],
    ".1",
  ],
  [
    [
      [0, 1, 2],
      [1, 0, 2],
    ],
    ".1",
  ],
];

describe.each(["ahp.priorities", "ahp.inconsistency", "ahp.incomplete"])("%s", (key) => {
  test.each<[object, string]>([
    [{ pairs: [] }, "input.n"],
    [{ n: 0, pairs: [] }, "input.n"],
    [{ n: 2.5, pairs: [] }, "input.n"],
    [{ n: "3", pairs: [] }, "input.n"],
    [{ n: 101, pairs: [] }, "input.n"],
    [{ n: 3 }, "input.pairs"],
    [{ n: 3, pairs: consistent, table: "saaty1980" }, "input.table"],
    ...notJudgements.map(([pairs, place]) => [{ n: 3, pairs }, `input.pairs${place}`] as [object, string]),
  ])("%j is refused by name", (input, path) => {
    expect(ask(key, input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("ahp.priorities", () => {
  test("consistent judgements", () => {
    expect(ask("ahp.priorities", { n: 3, pairs: consistent })).toEqual({
      method: "ahp.priorities",
      result: {
        eigenvector: shares,
        geometric_mean: shares,
        lambda_max: near(3),
        ci: near(0),
        cr: { saaty1980: near(0), saaty2005: near(0), donegan_dodd: near(0), alonso_lamata: near(0) },
      },
    });
  });

  test("Saaty's house, by every table", () => {
    expect(ask("ahp.priorities", { n: 8, pairs: house })).toMatchObject({
      result: {
        lambda_max: near(9.669, 3),
        ci: near(0.238, 3),
        cr: {
          saaty1980: near(0.2384 / 1.41, 4),
          saaty2005: near(0.2384 / 1.4, 4),
          donegan_dodd: near(0.2384 / 1.317, 4),
          alonso_lamata: near(1.6689 / (2.7699 * 8 - 4.3513 - 8), 4),
        },
      },
    });
  });

  test("one criterion, and tables that end", () => {
    expect(ask("ahp.priorities", { n: 1, pairs: [] })).toMatchObject({
      result: { eigenvector: [1], geometric_mean: [1], lambda_max: 1, ci: 0, cr: { saaty2005: 0 } },
    });
    const equal = (n: number) => ({
      n,
      pairs: Array.from({ length: n }, (_, i) => i).flatMap((i) =>
        Array.from({ length: i }, (_, j) => [j, i, 1]),
      ),
    });
    expect(ask("ahp.priorities", equal(11))).toMatchObject({
      result: { cr: { saaty1980: null, saaty2005: near(0), donegan_dodd: null, alonso_lamata: near(0) } },
    });
    expect(ask("ahp.priorities", equal(16))).toMatchObject({
      result: { cr: { saaty1980: null, saaty2005: null, donegan_dodd: null, alonso_lamata: near(0) } },
    });
    expect(ask("ahp.priorities", equal(100))).toMatchObject({ result: { lambda_max: near(100, 9) } });
  });

  test("a missing pair is refused", () => {
    expect(ask("ahp.priorities", { n: 3, pairs: consistent.slice(1) })).toMatchObject({
      error: { code: "invalid_input", path: "input.pairs", message: expect.stringContaining("2 of 3") },
    });
  });
});

describe("ahp.inconsistency", () => {
  test("Saaty's house", () => {
    expect(ask("ahp.inconsistency", { n: 8, pairs: house })).toMatchObject({
      result: {
        worst_pair: [2, 6],
        current_ratio: 6,
        harker_value: near(0.4587, 4),
        cr_after: near(0.0828, 4),
      },
    });
  });

  test("nothing to point at", () => {
    expect(ask("ahp.inconsistency", { n: 1, pairs: [] })).toMatchObject({
      result: {
        worst_pair: null,
        current_ratio: null,
        inconsistency: null,
        harker_value: null,
        cr_after: null,
      },
    });
    expect(ask("ahp.inconsistency", { n: 3, pairs: consistent })).toMatchObject({
      result: {
        worst_pair: [0, 1],
        current_ratio: 2,
        inconsistency: near(1),
        harker_value: near(2),
        cr_after: near(0),
      },
    });
  });
});

describe("ahp.incomplete", () => {
  test("two of three pairs say all", () => {
    expect(ask("ahp.incomplete", { n: 3, pairs: consistent.slice(0, 2), optimal_completion: true })).toEqual({
      method: "ahp.incomplete",
      result: {
        connected: true,
        llsm: shares,
        harker: shares,
        optimal_weights: shares,
        optimal_lambda: near(3),
      },
    });
  });

  test("optimal completion is only there when asked for", () => {
    const answer = ask("ahp.incomplete", { n: 3, pairs: consistent });
    expect(answer).toMatchObject({ result: { connected: true } });
    expect(answer).not.toHaveProperty("result.optimal_lambda");
  });

  test("criteria without a link have no weights", () => {
    expect(ask("ahp.incomplete", { n: 3, pairs: [[0, 1, 2]], optimal_completion: true })).toMatchObject({
      result: { connected: false, llsm: null, harker: null, optimal_weights: null, optimal_lambda: null },
    });
    expect(ask("ahp.incomplete", { n: 2, pairs: [] })).toMatchObject({
      result: { connected: false, llsm: null },
    });
  });

  test("weights too small for a number are no NaN", () => {
    const chain = Array.from({ length: 60 }, (_, i) => [i, i + 1, 1e12]);
    const answer = JSON.stringify(ask("ahp.incomplete", { n: 61, pairs: chain }));
    expect(answer).toContain('"connected":true');
    expect(answer).not.toContain("null");
  });

  test.each([
    [{ n: 3, pairs: consistent, optimal_completion: 1 }, "input.optimal_completion"],
    [{ n: 21, pairs: [[0, 1, 2]], optimal_completion: true }, "input.n"],
  ])("%j is refused by name", (input, path) => {
    expect(ask("ahp.incomplete", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});

describe("ahp.hierarchy", () => {
  const schools = {
    n: 6,
    pairs: school,
    children: schoolsBy.map((pairs) => ({ n: 3, pairs })),
  };

  test("choosing a school (Saaty 1980)", () => {
    expect(ask("ahp.hierarchy", { prioritization: "eigenvector", tree: schools })).toMatchObject({
      result: { options: [near(0.37, 2), near(0.38, 2), near(0.25, 2)] },
    });
  });

  test("judgements, points and names of options, by either way", () => {
    const tree = {
      name: "goal",
      n: 2,
      pairs: [[0, 1, 3]],
      children: [
        { name: "cost", points: [20, 80], children: [{ name: "A" }, { name: "B" }] },
        { name: "quality", n: 2, pairs: [[0, 1, 4]], children: [] },
      ],
    };
    for (const prioritization of ["eigenvector", "geometric_mean"]) {
      expect(ask("ahp.hierarchy", { prioritization, tree })).toMatchObject({
        result: { options: [near(0.75 * 0.2 + 0.25 * 0.8), near(0.75 * 0.8 + 0.25 * 0.2)] },
      });
    }
  });

  test("without levels the options are compared themselves", () => {
    expect(
      ask("ahp.hierarchy", { prioritization: "geometric_mean", tree: { n: 3, pairs: consistent } }),
    ).toMatchObject({ result: { options: shares } });
  });

  const two = (...children: unknown[]) => ({
    prioritization: "eigenvector",
    tree: { points: [1, 1], children },
  });
  const last = { points: [1, 2] };
  let deep: object = last;
  for (let level = 0; level < 11; level += 1) deep = { points: [1], children: [deep] };

  test.each([
    [{ tree: schools }, "input.prioritization"],
    [{ prioritization: "mean", tree: schools }, "input.prioritization"],
    [{ prioritization: "eigenvector" }, "input.tree"],
    [{ prioritization: "eigenvector", tree: {} }, "input.tree.n"],
    [{ prioritization: "eigenvector", tree: { n: 3 } }, "input.tree.pairs"],
    [{ prioritization: "eigenvector", tree: { n: 3, pairs: consistent.slice(1) } }, "input.tree.pairs"],
    [{ prioritization: "eigenvector", tree: { n: 3, pairs: [[0, 3, 1]] } }, "input.tree.pairs.0"],
    [
      { prioritization: "eigenvector", tree: { n: 2, pairs: [[0, 1, 3]], points: [1, 2] } },
      "input.tree.points",
    ],
    [{ prioritization: "eigenvector", tree: { pairs: [[0, 1, 3]], points: [1, 2] } }, "input.tree.points"],
    [{ prioritization: "eigenvector", tree: { points: [0, 0] } }, "input.tree.points"],
    [{ prioritization: "eigenvector", tree: { points: [] } }, "input.tree.points"],
    [{ prioritization: "eigenvector", tree: { points: [1], weight: 1 } }, "input.tree.weight"],
    [two(last), "input.tree.children"],
    [two(last, last, last), "input.tree.children"],
    [two(last, {}), "input.tree.children.1.n"],
    [two(last, { points: [1, 2, 3] }), "input.tree.children.1"],
    [two(last, { points: [1, -2] }), "input.tree.children.1.points.1"],
    [two(last, { n: 2, pairs: [[0, 1, 0]] }), "input.tree.children.1.pairs.0"],
    [two(last, "quality"), "input.tree.children.1"],
    [{ prioritization: "eigenvector", tree: deep }, `input.tree${".children.0".repeat(9)}.children`],
  ])("%j is refused by name", (input, path) => {
    expect(ask("ahp.hierarchy", input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
