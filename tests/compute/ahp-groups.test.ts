import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const ask = (method: string, input: unknown) => compute({ method, input });
const near = (value: number): unknown => expect.closeTo(value, 12);

describe("group.ahp", () => {
  const mine = [[0, 1, 9]];
  const yours = [[0, 1, 1]];
  const team = {
    n: 2,
    voters: [mine, yours],
    mode: "aip",
    prioritization: "eigenvector",
    aggregator: "arithmetic",
  };

  test("two voters, their own weights, and how far they lie apart", () => {
    expect(ask("group.ahp", team)).toEqual({
      method: "group.ahp",
      result: {
        weights: [near(0.7), near(0.3)],
        individual: [
          [near(0.9), near(0.1)],
          [near(0.5), near(0.5)],
        ],
        sd: [near(Math.sqrt(0.08)), near(Math.sqrt(0.08))],
      },
    });
  });

  test.each([
    [{ aggregator: "geometric" }, [0.75, 0.25]],
    [{ aggregator: undefined }, [0.7, 0.3]],
    [{ mode: "aij" }, [0.75, 0.25]],
    [{ mode: "aij", aggregator: undefined, prioritization: "geometric_mean" }, [0.75, 0.25]],
    [{ voter_weights: [3, 1] }, [0.8, 0.2]],
    [{ voter_weights: [0, 1] }, [0.5, 0.5]],
  ])("%j", (change, weights) => {
    expect(ask("group.ahp", { ...team, ...change })).toMatchObject({
      result: { weights: weights.map((w) => near(w)) },
    });
  });

  test("one voter differs from nobody, and without power nobody is heard", () => {
    expect(ask("group.ahp", { ...team, voters: [mine] })).toMatchObject({ result: { sd: [null, null] } });
    expect(ask("group.ahp", { ...team, voter_weights: [0, 0] })).toMatchObject({ result: { weights: null } });
  });

  test.each([
    [{ n: undefined }, "input.n"],
    [{ voters: [] }, "input.voters"],
    [{ voters: [mine, 5] }, "input.voters.1"],
    [{ voters: [mine, []] }, "input.voters.1"],
    [{ voters: [mine, [[0, 1, 0.5]]] }, "input.voters.1.0"],
    [{ voters: [mine, [[0, 2, 2]]] }, "input.voters.1.0"],
    [{ voters: [mine, [[0, 1, "2"]]] }, "input.voters.1.0.2"],
    [{ mode: "mean" }, "input.mode"],
    [{ prioritization: undefined }, "input.prioritization"],
    [{ aggregator: "median" }, "input.aggregator"],
    [{ voter_weights: [1] }, "input.voter_weights"],
    [{ voter_weights: [1, -1] }, "input.voter_weights.1"],
    [{ consensus: true }, "input.consensus"],
  ])("%j is refused by name", (change, path) => {
    expect(ask("group.ahp", { ...team, ...change })).toMatchObject({
      error: { code: "invalid_input", path },
    });
  });
});
