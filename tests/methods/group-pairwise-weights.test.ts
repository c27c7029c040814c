import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { geometricMeanWeights } from "@/lib/methods/geometric-mean-weights";
import { groupPairwiseWeights } from "@/lib/methods/group-pairwise-weights";
import type { GroupRule } from "@/lib/methods/group-pairwise-weights";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import { completeJudgements, fine, huge, whole } from "../support/arbitrary-judgements";
import { expectClose } from "../support/expect-close";

const eigenvector = (matrix: readonly (readonly number[])[]) => eigenvectorWeights(matrix).weights;
const rules: [string, GroupRule][] = (["aij", "aip"] as const).flatMap((mode) =>
  (["arithmetic", "geometric"] as const).flatMap((aggregator): [string, GroupRule][] => [
    [`${mode}, ${aggregator}, eigenvector`, { mode, aggregator, prioritise: eigenvector }],
    [`${mode}, ${aggregator}, geometric mean`, { mode, aggregator, prioritise: geometricMeanWeights }],
  ]),
);

const two = (x: number): number[][] => [
  [1, x],
  [1 / x, 1],
];

/** Teams of one to five voters with one to five criteria, and a voting power each, not all 0. */
const teams = (answer: fc.Arbitrary<number>) =>
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([n, voters]) =>
    fc.record({
      matrices: fc.array(
        completeJudgements(n, answer).map((judgements) => pairwiseMatrix(n, judgements)!),
        { minLength: voters, maxLength: voters },
      ),
      powers: fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: voters, maxLength: voters })
        .filter((powers) => powers.some((power) => power > 0)),
    }),
  );
const team = teams(fc.oneof(whole, fine));

describe("M group weights from pairwise judgements", () => {
  test("M two voters, by hand", () => {
    // 9 : 1 and 1 : 1. Merged judgements: √9 = 3, so 3 : 1. Merged weights: (0.9 + 0.5)/2, or √(0.9 · 0.5) : √(0.1 · 0.5).
    const matrices = [two(9), two(1)];
    const weightsBy = (mode: "aij" | "aip", aggregator: "arithmetic" | "geometric") =>
      groupPairwiseWeights(matrices, [1, 1], { mode, aggregator, prioritise: eigenvector }).weights;
    expectClose(weightsBy("aij", "geometric"), [0.75, 0.25]);
    expectClose(weightsBy("aij", "arithmetic"), [0.75, 0.25]);
    expectClose(weightsBy("aip", "arithmetic"), [0.7, 0.3]);
    expectClose(weightsBy("aip", "geometric"), [0.75, 0.25]);
  });

  test("M voting powers count", () => {
    const rule: GroupRule = { mode: "aip", aggregator: "arithmetic", prioritise: eigenvector };
    expectClose(groupPairwiseWeights([two(9), two(1)], [3, 1], rule).weights, [0.8, 0.2]);
    // 9^(3/4) · 1^(1/4)
    const merged = groupPairwiseWeights([two(9), two(1)], [3, 1], { ...rule, mode: "aij" }).weights!;
    expect(merged[0]! / merged[1]!).toBeCloseTo(9 ** 0.75, 12);
  });

  test("M own weights and how far they lie apart stand beside the team's", () => {
    const rule: GroupRule = { mode: "aij", aggregator: "arithmetic", prioritise: geometricMeanWeights };
    const { weights, individual, sd } = groupPairwiseWeights([two(9), two(1 / 9)], [1, 1], rule);
    expectClose(weights, [0.5, 0.5]);
    expectClose(individual[0]!, [0.9, 0.1]);
    expectClose(individual[1]!, [0.1, 0.9]);
    // √((0.4² + 0.4²) / 1)
    expect(sd).toEqual([expect.closeTo(Math.sqrt(0.32), 12), expect.closeTo(Math.sqrt(0.32), 12)]);
  });

  test("M one voter, or one with power, has nobody to differ from", () => {
    for (const [, rule] of rules) {
      expect(groupPairwiseWeights([two(3)], [1], rule).sd).toEqual([null, null]);
      expect(groupPairwiseWeights([two(3), two(5)], [0, 1], rule).sd).toEqual([null, null]);
    }
  });

  test("M without any power there are no weights, and the ballots stay visible", () => {
    for (const [, rule] of rules) {
      const { weights, individual, sd } = groupPairwiseWeights([two(3), two(1)], [0, 0], rule);
      expect(weights).toBeNull();
      expect(individual).toHaveLength(2);
      expect(sd).toEqual([null, null]);
    }
  });

  test.each<[string, number[][][], number[]]>([
    ["no voters", [], []],
    ["powers for others", [two(1)], [1, 1]],
    ["no powers for others", [two(1)], [0, 0]],
    ["other criteria", [two(1), [[1]]], [1, 1]],
    ["a negative power", [two(1), two(2)], [1, -1]],
    ["a power that is no number", [two(1), two(2)], [1, NaN]],
    ["half a matrix", [[[1, 2]]], [1]],
    [
      "a ratio of 0",
      [
        two(1),
        [
          [0, 0],
          [0, 0],
        ],
      ],
      [1, 1],
    ],
  ])("M %s: refused", (_, matrices, powers) => {
    for (const [, rule] of rules)
      expect(() => groupPairwiseWeights(matrices, powers, rule)).toThrow(RangeError);
  });

  test.each(rules)("M weights sum to 1, one per criterion: %s", (_, rule) => {
    fc.assert(
      fc.property(teams(fc.oneof(whole, fine, huge)), ({ matrices, powers }) => {
        const { weights } = groupPairwiseWeights(matrices, powers, rule);
        expect(weights!.every((weight) => weight > 0 && weight <= 1)).toBe(true);
        expect(weights!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test.each(rules)("L6 permuting voters changes nothing: %s", (_, rule) => {
    fc.assert(
      fc.property(team, ({ matrices, powers }) => {
        const turned = groupPairwiseWeights([...matrices].reverse(), [...powers].reverse(), rule);
        const { weights, individual } = groupPairwiseWeights(matrices, powers, rule);
        expectClose(turned.weights, weights!);
        expect(turned.individual.reverse()).toEqual(individual);
      }),
    );
  });

  test.each(rules)("M doubling every voter or every power changes nothing: %s", (_, rule) => {
    fc.assert(
      fc.property(team, ({ matrices, powers }) => {
        const { weights } = groupPairwiseWeights(matrices, powers, rule);
        expectClose(
          groupPairwiseWeights([...matrices, ...matrices], [...powers, ...powers], rule).weights,
          weights!,
        );
        const doubled = powers.map((power) => 2 * power);
        expectClose(groupPairwiseWeights(matrices, doubled, rule).weights, weights!);
      }),
    );
  });

  test.each(rules)("M a voter without power can be deleted: %s", (_, rule) => {
    fc.assert(
      fc.property(team, ({ matrices, powers }) => {
        const extra = matrices[0]!.map((row) => row.map(() => 1));
        const with0 = groupPairwiseWeights([...matrices, extra], [...powers, 0], rule);
        const without = groupPairwiseWeights(matrices, powers, rule);
        expectClose(with0.weights, without.weights!);
        expect(with0.sd).toEqual(without.sd);
      }),
    );
  });

  test.each(rules)("M a team of one mind has that mind's weights: %s", (_, rule) => {
    fc.assert(
      fc.property(team, ({ matrices, powers }) => {
        const same = powers.map(() => matrices[0]!);
        const { weights, sd } = groupPairwiseWeights(same, powers, rule);
        expectClose(weights, rule.prioritise(matrices[0]!));
        for (const each of sd) expect(each ?? 0).toBe(0);
      }),
    );
  });

  test("M with geometric means it does not matter what is merged first (Escobar et al. 2004)", () => {
    fc.assert(
      fc.property(team, ({ matrices, powers }) => {
        const rule = { aggregator: "geometric", prioritise: geometricMeanWeights } as const;
        expectClose(
          groupPairwiseWeights(matrices, powers, { ...rule, mode: "aij" }).weights,
          groupPairwiseWeights(matrices, powers, { ...rule, mode: "aip" }).weights!,
        );
      }),
    );
  });
});
