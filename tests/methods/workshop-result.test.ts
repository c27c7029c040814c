import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalise } from "@/lib/methods/normalise";
import { workshopResult } from "@/lib/methods/workshop-result";
import type { Workshop, WorkshopResult, WorkshopVoter } from "@/lib/methods/workshop-result";
import { at, orders } from "../support/arbitrary-tables";

const voter = (weights: number[] | null, ratings: (number | null)[][], power = 1): WorkshopVoter => ({
  weights,
  ratings,
  power,
});
const workshop = (voters: WorkshopVoter[], rest: Partial<Workshop> = {}): Workshop => ({
  voters,
  scale: [0, 10],
  mustHaves: [],
  ...rest,
});

describe("M a whole workshop", () => {
  test("M a cell nobody rated leaves its option without a score, not at zero", () => {
    const found = workshopResult(
      workshop([
        voter(
          [0.5, 0.5],
          [
            [10, null],
            [4, 6],
          ],
        ),
        voter(
          [1, 0],
          [
            [8, null],
            [6, null],
          ],
        ),
      ]),
    );
    expect(found.values).toEqual([
      [90, null],
      [50, 60],
    ]);
    expect(found.scores).toEqual([null, 52.5]);
    expect(found.ranks).toEqual([null, 1]);
    expect(found.winner).toBe(1);
    // The second voter gave the criterion no weight, so the gap is none.
    expect(found.personalScores).toEqual([
      [null, 50],
      [80, 60],
    ]);
    expect(found.kendallW).toBeNull();
  });

  test("M options that fail a must-have have no rank and never win; unknown is not failing", () => {
    const ratings = [
      [9, 2],
      [5, 5],
      [1, null],
    ];
    const must = (limit: number): Partial<Workshop> => ({ mustHaves: [{ criterion: 1, op: ">=", limit }] });
    const found = workshopResult(workshop([voter([1, 0], ratings)], must(50)));
    expect(found.passes).toEqual([false, true, true]);
    expect(found.scores).toEqual([90, 50, 10]);
    expect(found.ranks).toEqual([null, 1, 2]);
    expect(found.winner).toBe(1);
    const none = workshopResult(
      workshop(
        [
          voter(
            [1, 0],
            [
              [9, 2],
              [5, 5],
            ],
          ),
        ],
        must(60),
      ),
    );
    expect([none.ranks, none.winner]).toEqual([[null, null], null]);
  });

  test("M a tie has no winner", () => {
    expect(workshopResult(workshop([voter([1], [[5], [5]])]))).toMatchObject({ ranks: [1, 1], winner: null });
  });

  test("M who may not be counted changes nothing", () => {
    expect(workshopResult(workshop([voter([1], [[5]], 0)]))).toMatchObject({
      weights: null,
      values: [[null]],
      scores: [null],
      personalScores: [[50]],
    });
  });

  test("M lists that do not fit, ratings off the scale and scales without length are refused", () => {
    for (const bad of [
      workshop([]),
      workshop([voter([1], [])]),
      workshop([voter([1], [[5, 5]])]),
      workshop([voter([1], [[5]]), voter([1], [[5], [5]])]),
      workshop([voter([1], [[5]]), voter([1], [[5, 6]])]),
      workshop([voter([1], [[11]])]),
      workshop([voter([1], [[NaN]])]),
      workshop([voter([-1], [[5]])]),
      workshop([voter([1], [[5]], -1)]),
      workshop([voter([1], [[5]])], { scale: [5, 5] }),
    ])
      expect(() => workshopResult(bad)).toThrow(RangeError);
  });
});

describe("M what never matters in a workshop", () => {
  const [optionCount, criterionCount] = [3, 3];
  const people = fc.array(
    fc.record({
      power: fc.integer({ min: 0, max: 2 }),
      weights: fc
        .array(fc.integer({ min: 0, max: 10 }), { minLength: criterionCount, maxLength: criterionCount })
        .map((points) => normalise(points)),
      ratings: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 10 }), { freq: 6 }), {
          minLength: criterionCount,
          maxLength: criterionCount,
        }),
        { minLength: optionCount, maxLength: optionCount },
      ),
    }),
    { minLength: 1, maxLength: 7 },
  );
  const mustHaves: Workshop["mustHaves"] = [{ criterion: 1, op: ">=", limit: 30 }];
  const of = (voters: readonly WorkshopVoter[]) => workshopResult({ voters, scale: [0, 10], mustHaves });

  /** Equal but for the last digits. */
  function same(actual: unknown, expected: unknown): void {
    if (Array.isArray(expected)) {
      expect((actual as unknown[]).length).toBe(expected.length);
      expected.forEach((part, index) => same((actual as unknown[])[index], part));
    } else if (typeof expected === "number" && actual !== null) expect(actual).toBeCloseTo(expected, 9);
    else expect(actual).toBe(expected);
  }
  const team = ({ weights, values, scores, passes, ranks, winner }: WorkshopResult) => [
    ...[weights, values, scores, passes, ranks, winner],
  ];

  test("M the order of voters", () => {
    const shuffled = people.chain((voters) => fc.tuple(fc.constant(voters), orders(voters.length)));
    fc.assert(
      fc.property(shuffled, ([voters, order]) => {
        const [before, after] = [of(voters), of(at(voters, order))];
        same(team(after), team(before));
        same(after.kendallW, before.kendallW);
        same(after.personalScores, at(before.personalScores, order));
        same(
          after.weightDistance,
          at(before.weightDistance, order).map((row) => at(row, order)),
        );
      }),
    );
  });

  test("M the order of options", () => {
    fc.assert(
      fc.property(people, orders(optionCount), (voters, order) => {
        const before = of(voters);
        const after = of(voters.map((own) => ({ ...own, ratings: at(own.ratings, order) })));
        same(after.scores, at(before.scores, order));
        same(after.ranks, at(before.ranks, order));
        same(after.passes, at(before.passes, order));
        expect(after.winner === null ? null : order[after.winner]).toBe(before.winner);
        same(after.kendallW, before.kendallW);
      }),
    );
  });

  test("M a second team of the same opinions", () => {
    fc.assert(fc.property(people, (voters) => same(team(of([...voters, ...voters])), team(of(voters)))));
  });

  test("M a voter without power", () => {
    fc.assert(
      fc.property(people, people, (voters, [extra]) => {
        const [before, after] = [of(voters), of([...voters, { ...extra!, power: 0 }])];
        same(team(after), team(before));
        same(after.kendallW, before.kendallW);
      }),
    );
  });

  test("M a criterion without weight", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 10 }), (voters, rating) => {
        const widened = voters.map(({ power, weights, ratings }) => ({
          power,
          weights: weights && [...weights, 0],
          ratings: ratings.map((row) => [...row, rating]),
        }));
        const [before, after] = [of(voters), of(widened)];
        same([after.scores, after.ranks, after.winner], [before.scores, before.ranks, before.winner]);
        same([after.personalScores, after.weightDistance], [before.personalScores, before.weightDistance]);
      }),
    );
  });

  test("M an option more, for the scores of the others", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 10 }), (voters, rating) => {
        const longer = voters.map((own) => ({
          ...own,
          ratings: [...own.ratings, own.ratings[0]!.map(() => rating)],
        }));
        same(of(longer).scores.slice(0, optionCount), of(voters).scores);
      }),
    );
  });

  test("M raising a rating never lowers its option", () => {
    fc.assert(
      fc.property(people, fc.nat(), fc.nat({ max: 2 }), (voters, pick, criterion) => {
        const raised = voters.map((own, index) => ({
          ...own,
          ratings: own.ratings.map((row, option) =>
            row.map((rating, k) =>
              index === pick % voters.length && option === 0 && k === criterion && rating !== null
                ? 10
                : rating,
            ),
          ),
        }));
        const [before, after] = [of(voters), of(raised)];
        if (before.scores[0] != null)
          expect(after.scores[0]! - before.scores[0]).toBeGreaterThanOrEqual(-1e-9);
        if (before.ranks[0] != null) expect(after.ranks[0]!).toBeLessThanOrEqual(before.ranks[0]);
      }),
    );
  });

  test("M a unanimous team agrees", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 5 }), ([one], size) => {
        const { personalScores, kendallW, weightDistance, scores } = of(
          Array.from({ length: size }, () => ({ ...one!, power: 1 })),
        );
        for (const own of personalScores) same(own, one!.weights && scores);
        if (kendallW !== null) expect(kendallW).toBeCloseTo(1, 9);
        for (const distance of weightDistance.flat()) same(distance, one!.weights && 0);
      }),
    );
  });
});
