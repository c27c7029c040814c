import { describe, expect, test } from "vitest";
import { compute } from "@/lib/compute/compute";

const ask = (input: unknown) => compute({ method: "bwm.linear", input });
const near = (value: number): unknown => expect.closeTo(value, 12);

describe("bwm.linear", () => {
  const transport = { best: 2, worst: 0, best_to_others: [8, 2, 1], others_to_worst: [1, 5, 8] };

  test("choosing transport (Rezaei 2016)", () => {
    expect(ask(transport)).toEqual({
      method: "bwm.linear",
      result: {
        weights: [near(2 / 28), near(9 / 28), near(17 / 28)],
        ksi: near(1 / 28),
        input_based_cr: near(2 / 56),
        unique: true,
      },
    });
  });

  test("one criterion, and a hundred", () => {
    expect(ask({ best: 0, worst: 0, best_to_others: [1], others_to_worst: [1] })).toMatchObject({
      result: { weights: [1], ksi: 0, input_based_cr: 0, unique: true },
    });
    const best_to_others = Array.from({ length: 100 }, (_, j) => (j === 0 ? 1 : 1 + (j % 9)));
    const others_to_worst = Array.from({ length: 100 }, (_, j) => (j === 99 ? 1 : 1 + ((j * 5) % 9)));
    others_to_worst[0] = best_to_others[99]!;
    expect(ask({ best: 0, worst: 99, best_to_others, others_to_worst })).toMatchObject({
      result: { unique: true },
    });
  });

  test.each([
    [{ ...transport, best: undefined }, "input.best"],
    [{ ...transport, best: "2" }, "input.best"],
    [{ ...transport, best: 3 }, "input.best"],
    [{ ...transport, worst: 0.5 }, "input.worst"],
    [{ ...transport, worst: 2 }, "input.worst"],
    [{ ...transport, best_to_others: [] }, "input.best_to_others"],
    [{ ...transport, best_to_others: [8, null, 1] }, "input.best_to_others.1"],
    [{ ...transport, best_to_others: [8, 0.5, 1] }, "input.best_to_others.1"],
    [{ ...transport, best_to_others: [8, 2, 2] }, "input.best_to_others.2"],
    [{ ...transport, others_to_worst: [1, 5] }, "input.others_to_worst"],
    [{ ...transport, others_to_worst: [2, 5, 8] }, "input.others_to_worst.0"],
    [{ ...transport, others_to_worst: [1, 5, 7] }, "input.others_to_worst.2"],
    [{ ...transport, scale: 9 }, "input.scale"],
  ])("%j is refused by name", (input, path) => {
    expect(ask(input)).toMatchObject({ error: { code: "invalid_input", path } });
  });
});
