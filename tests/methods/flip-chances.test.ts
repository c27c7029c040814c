import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flipChances } from "@/lib/methods/flip-chances";
import { mean } from "@/lib/methods/mean";
import { weightedSums } from "@/lib/methods/weighted-sums";
import { winners } from "@/lib/methods/winners";
import { contest } from "./arbitrary-matrix";

const meansOf = (votes: readonly (readonly (readonly number[])[])[]) =>
  votes.map((row) => row.map((cell) => mean(cell)!));

describe("M what to find out next", () => {
  test("M by hand: the cell that is most likely to change the winner comes first", () => {
    const votes = [
      [
        [4, 4, 4],
        [0, 3, 6],
      ],
      [
        [1, 1, 4],
        [3, 3, 3],
      ],
    ];
    // 3.5 against 2.5. The winner's second cell at 0 makes 2; the second's first at 4 makes 3.5, a tie that is half a change.
    expect(flipChances(meansOf(votes), [0.5, 0.5], votes)).toEqual([
      { option: 0, criterion: 1, chance: 1 / 3 },
      { option: 1, criterion: 0, chance: 1 / 6 },
    ]);
  });

  test("M where options tie now, only what puts another alone in front is a change", () => {
    const votes = [[[1, 3]], [[2, 2]], [[0, 4]]];
    // All three at 2: raising one leaves a present winner alone in front, sinking one leaves two.
    expect(flipChances(meansOf(votes), [1], votes)).toEqual([]);
    const third = [[[2, 2]], [[2, 2]], [[0, 3]]];
    // The third, at 1.5, passes both at 3: once in two.
    expect(flipChances(meansOf(third), [1], third)).toEqual([{ option: 2, criterion: 0, chance: 0.5 }]);
  });

  test("M the winner falls behind several that tie", () => {
    const votes = [[[0, 3, 3]], [[1]], [[1]]];
    expect(flipChances(meansOf(votes), [1], votes)).toEqual([{ option: 0, criterion: 0, chance: 1 / 3 }]);
    const level = [[[1, 5]], [[1]], [[1]]];
    // Drawn level with two others a third of the first place is left.
    expect(flipChances(meansOf(level), [1], level)[0]!.chance).toBeCloseTo(1 / 3, 12);
  });

  test("M nothing to find out with one option, without weight, without votes or without doubt", () => {
    expect(flipChances([[2]], [1], [[[1, 3]]])).toEqual([]);
    expect(
      flipChances(
        [
          [2, 2],
          [1, 2],
        ],
        [1, 0],
        [
          [[2], [0, 4]],
          [[1], []],
        ],
      ),
    ).toEqual([]);
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => flipChances([[1]], [1, 2], [[[1]]])).toThrow(RangeError);
    expect(() => flipChances([[NaN]], [1], [[[1]]])).toThrow(RangeError);
  });

  test("M agrees with putting every vote in place and ranking anew", () => {
    const steps = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        contest,
        fc.array(steps, { minLength: 36, maxLength: 36 }),
        ({ values: shape, weights }, pool) => {
          const votes = shape.map((row, i) => row.map((_, k) => pool[i * 6 + k]!));
          const values = meansOf(votes);
          const first = winners(weightedSums(values, weights));
          const found = flipChances(values, weights, votes);
          votes.forEach((row, option) => {
            row.forEach((cell, criterion) => {
              const changes = cell.map((vote) => {
                const moved = values.map((own, i) =>
                  own.map((value, k) => (i === option && k === criterion ? vote : value)),
                );
                const now = winners(weightedSums(moved, weights));
                return 1 - now.filter((winner) => first.includes(winner)).length / now.length;
              });
              const named = found.find((each) => each.option === option && each.criterion === criterion);
              expect(named?.chance ?? 0).toBeCloseTo(mean(changes)!, 9);
            });
          });
          found.slice(1).forEach(({ chance }, index) => {
            expect(chance).toBeLessThanOrEqual(found[index]!.chance);
          });
        },
      ),
    );
  });
});
