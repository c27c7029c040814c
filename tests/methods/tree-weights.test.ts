import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optionPriorities } from "@/lib/methods/option-priorities";
import type { HierarchyNode } from "@/lib/methods/option-priorities";
import { treeProblem, treeWeights } from "@/lib/methods/tree-weights";
import type { Branch, WeightedBranch } from "@/lib/methods/tree-weights";
import { eigenvectorWeights } from "@/lib/methods/eigenvector-weights";
import { pairwiseMatrix } from "@/lib/methods/pairwise-matrix";
import { expectClose } from "../support/expect-close";
import { school, schoolsBy } from "../support/pairwise-examples";

const leaf = (name: string, local: number): Branch => ({ name, local });

describe("M tree weights", () => {
  test("M a leaf has the product of the shares on its branch, a parent what its parts have", () => {
    const tree = treeWeights([
      { name: "cost", local: 3, children: [leaf("price", 80), leaf("upkeep", 20)] },
      leaf("quality", 1),
      leaf("colour", 0),
    ]);
    expect(tree).toEqual([
      {
        name: "cost",
        weight: 0.75,
        children: [
          { name: "price", weight: expect.closeTo(0.6, 12), children: [] },
          { name: "upkeep", weight: expect.closeTo(0.15, 12), children: [] },
        ],
      },
      { name: "quality", weight: 0.25, children: [] },
      { name: "colour", weight: 0, children: [] },
    ]);
  });

  test("M a flat tree is normalised, an empty list of parts is no parts", () => {
    expect(
      treeWeights([{ name: "a", local: 3, children: [] }, leaf("b", 1)]).map(({ weight }) => weight),
    ).toEqual([0.75, 0.25]);
  });

  test.each<[string, Branch[], object]>([
    ["no criteria", [], { path: [], field: "children" }],
    ["nothing but zeros", [leaf("a", 0)], { path: [], field: "children" }],
    [
      "zeros further down",
      [leaf("a", 1), { name: "b", local: 1, children: [leaf("c", 0), leaf("d", 0)] }],
      { path: [1], field: "children" },
    ],
    [
      "zeros under a zero, of which no share is known either",
      [leaf("a", 1), { name: "b", local: 0, children: [leaf("c", 0)] }],
      { path: [1], field: "children" },
    ],
    [
      "zeros after what is fine",
      [
        { name: "a", local: 1, children: [leaf("c", 1)] },
        { name: "b", local: 1, children: [leaf("d", 0)] },
      ],
      { path: [1], field: "children" },
    ],
    [
      "two leaves of one name",
      [leaf("a", 1), { name: "b", local: 1, children: [leaf("c", 1), leaf("a", 1)] }],
      { path: [1, 1], field: "name" },
    ],
  ])("M %s is refused, by its place", (_, tree, place) => {
    expect(treeProblem(tree)).toMatchObject(place);
    expect(() => treeWeights(tree)).toThrow(RangeError);
  });

  test("M a negative weight or none is refused", () => {
    for (const local of [-1, NaN, Infinity])
      expect(() => treeWeights([leaf("a", local)])).toThrow(RangeError);
  });

  test("M a parent may be called like a leaf", () => {
    expect(treeProblem([{ name: "a", local: 1, children: [leaf("a", 1)] }])).toBeNull();
  });

  let next = 0;
  const local = fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(1e-12, 1e12));
  const { branch } = fc.letrec<{ branch: Branch }>((tie) => ({
    branch: fc.record(
      {
        name: fc.constant("").map(() => `criterion ${(next += 1)}`),
        local,
        children: fc.array(tie("branch"), { minLength: 1, maxLength: 3, depthIdentifier: "tree" }),
      },
      { requiredKeys: ["name", "local"] },
    ),
  }));
  const trees = fc.array(branch, { minLength: 1, maxLength: 4 });

  const leavesOf = (branches: readonly WeightedBranch[]): number[] =>
    branches.flatMap(({ weight, children }) => (children.length > 0 ? leavesOf(children) : [weight]));

  test("M the leaves sum to 1, and so do parts to their parent", () => {
    fc.assert(
      fc.property(trees, (given) => {
        const weighted = treeWeights(given);
        expect(leavesOf(weighted).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        const check = ({ weight, children }: WeightedBranch): void => {
          if (children.length > 0)
            expect(children.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(weight, 12);
          children.forEach(check);
        };
        weighted.forEach(check);
      }),
    );
  });

  test("L6 scaling the points of siblings changes nothing, permuting them permutes the result", () => {
    fc.assert(
      fc.property(trees, (given) => {
        const scaled = given.map((each) => ({ ...each, local: each.local * 7 }));
        expectClose(leavesOf(treeWeights(scaled)), leavesOf(treeWeights(given)));
        expect(
          treeWeights([...given].reverse())
            .reverse()
            .map(({ name }) => name),
        ).toEqual(given.map(({ name }) => name));
      }),
    );
  });
});

describe("M option priorities", () => {
  const eigenvector = (n: number, judgements: typeof school) =>
    eigenvectorWeights(pairwiseMatrix(n, judgements)!).weights;

  test("M choosing a school (Saaty 1980)", () => {
    const options = optionPriorities({
      weights: eigenvector(6, school),
      children: schoolsBy.map((judgements) => ({ weights: eigenvector(3, judgements) })),
    });
    expectClose(options, [0.37, 0.38, 0.25], 2);
  });

  test("M weights and priorities multiply down the tree", () => {
    const tree: HierarchyNode = {
      weights: [0.75, 0.25],
      children: [
        {
          weights: [0.5, 0.5],
          children: [{ weights: [0.2, 0.8] }, { weights: [0.6, 0.4], children: [] }],
        },
        { weights: [1, 0] },
      ],
    };
    // 0.75 · (0.2 + 0.6) / 2 + 0.25 and 0.75 · (0.8 + 0.4) / 2.
    expectClose(optionPriorities(tree), [0.55, 0.45]);
    expect(optionPriorities({ weights: [0.2, 0.8] })).toEqual([0.2, 0.8]);
  });

  test("M other numbers of parts or options are refused", () => {
    const last = { weights: [1, 0] };
    expect(() => optionPriorities({ weights: [1], children: [last, last] })).toThrow(RangeError);
    expect(() => optionPriorities({ weights: [1, 0], children: [last, { weights: [1] }] })).toThrow(
      RangeError,
    );
  });
});
