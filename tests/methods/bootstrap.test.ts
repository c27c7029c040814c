import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bootstrap, RESAMPLES } from "@/lib/methods/bootstrap";
import { bootstrapFirst } from "@/lib/methods/bootstrap-first";
import { finish } from "@/lib/methods/finish";
import { everyResample, randomResamples } from "@/lib/methods/resamples";
import { seededRandom } from "@/lib/methods/seeded-random";

const seed = { seed: "test" };
const sharesOf = (scores: readonly (readonly number[])[], draws = seed) =>
  finish(bootstrapFirst(scores, draws)).shares;

/** Every one of the nⁿ draws one by one: what counting by multiplicity must agree with. */
function byEveryDraw(scores: readonly (readonly number[])[]): number[] {
  const voters = scores.length;
  const options = scores[0]!.map((_, option) => option);
  const wins = options.map(() => 0);
  for (let draw = 0; draw < voters ** voters; draw++) {
    const drawn = Array.from(
      { length: voters },
      (_, place) => scores[Math.floor(draw / voters ** place) % voters]!,
    );
    const sums = options.map((option) => drawn.reduce((sum, own) => sum + own[option]!, 0));
    const first = options.filter((option) => Math.max(...sums) - sums[option]! < 1e-9);
    for (const option of first) wins[option]! += 1 / first.length / voters ** voters;
  }
  return wins;
}

describe("M resamples", () => {
  test.each([
    [1, 1, 1],
    [2, 3, 4],
    [3, 10, 27],
    [5, 126, 3125],
    [9, 24310, 387420489],
  ])("M of %i voters there are %i kinds, which stand for all %i draws", (voters, kinds, draws) => {
    const seen = new Set<string>();
    const sizes = new Set<number>();
    let ways = 0;
    for (const resample of everyResample(voters)) {
      seen.add(resample.counts.join());
      sizes.add(resample.counts.reduce((sum, count) => sum + count, 0));
      ways += resample.ways;
    }
    expect([seen.size, ways, ...sizes]).toEqual([kinds, draws, voters]);
  });

  test("M a kind stands for n! / (c₁! … cₙ!) draws", () => {
    const ways = Object.fromEntries(
      Array.from(everyResample(3), (each) => [each.counts.join(""), each.ways]),
    );
    expect(ways).toMatchObject({ 111: 6, 210: 3, 201: 3, 300: 1, "003": 1 });
  });

  test("M drawn ones have as many voters, as often as fair draws do, the same for one seed", () => {
    const kinds = new Map<string, number>();
    for (const { counts, ways } of randomResamples(3, 5_400, seededRandom("fair"))) {
      expect(ways).toBe(1);
      kinds.set(counts.join(""), (kinds.get(counts.join("")) ?? 0) + 1);
    }
    for (const each of everyResample(3))
      expect(Math.abs(kinds.get(each.counts.join(""))! - 200 * each.ways)).toBeLessThan(120);
    const drawn = () =>
      Array.from(randomResamples(12, 5, seededRandom("same")), ({ counts }) => counts.join());
    expect(drawn()).toEqual(drawn());
    expect(new Set(drawn()).size).toBe(5);
  });
});

describe("M bootstrap over voters", () => {
  test("M by hand: two against one wins unless the one is drawn twice or more", () => {
    // 7 of 27 draws hold the third voter at least twice.
    const found = finish(
      bootstrapFirst(
        [
          [1, 0],
          [1, 0],
          [0, 1],
        ],
        seed,
      ),
    );
    expect(found.exact).toBe(true);
    expect(found.shares![0]).toBeCloseTo(20 / 27, 14);
    expect(found.shares![1]).toBeCloseTo(7 / 27, 14);
  });

  test("M ties share: one against one", () => {
    // Drawn twice (a quarter each) one's favourites win, of two a half each; drawn once each all three tie.
    const shares = sharesOf([
      [1, 0, 0],
      [0, 1, 1],
    ])!;
    [1 / 4 + 1 / 6, 1 / 8 + 1 / 6, 1 / 8 + 1 / 6].forEach((share, option) => {
      expect(shares[option]).toBeCloseTo(share, 14);
    });
  });

  test("M one voter or one option gives 100 %", () => {
    expect(sharesOf([[3, 5, 4]])).toEqual([0, 1, 0]);
    expect(sharesOf([[3], [5]])).toEqual([1]);
  });

  test("M exact up to nine voters, seeded draws beyond: the same bits again, near what all draws give", () => {
    const nine = Array.from({ length: 9 }, (_, voter) => (voter < 5 ? [1, 0] : [0, 1]));
    expect(finish(bootstrapFirst(nine, seed)).exact).toBe(true);
    const ten = [...nine, [0, 1]];
    const found = finish(bootstrapFirst(ten, seed));
    expect(found.exact).toBe(false);
    expect(sharesOf(ten)).toEqual(found.shares);
    expect(sharesOf(ten, { seed: "another" })).not.toEqual(found.shares);
    expect(Math.abs(found.shares![0]! - 0.5)).toBeLessThan(0.035);
    // 5 % of the weight has to go a long way: P(at most four of ten at p = 0.8) = 0.00637, five ties 0.02642.
    const eight = Array.from({ length: 10 }, (_, voter) => (voter < 8 ? [1, 0] : [0, 1]));
    const many = sharesOf(eight, { ...seed, resamples: 40_000 } as typeof seed);
    expect(Math.abs(many![1]! - (0.00637 + 0.02642 / 2))).toBeLessThan(0.003);
  });

  test("M counting can pause after every resample, and says how many are done", () => {
    const steps = bootstrapFirst(Array(10).fill([1, 0]), seed);
    expect([steps.next(), steps.next()]).toEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
    ]);
    expect(Array.from(steps)).toHaveLength(RESAMPLES - 2);
  });

  test("M resamples without a winner count for nothing; none at all is no answer", () => {
    const onlyTogether = (counts: Uint32Array, scores: Float64Array) =>
      scores.set(counts[0] === 1 ? [1, -Infinity] : [-Infinity, -Infinity]);
    expect(finish(bootstrap(2, 2, onlyTogether, seed)).shares).toEqual([1, 0]);
    expect(finish(bootstrap(2, 2, (_, scores) => void scores.fill(-Infinity), seed)).shares).toBeNull();
    expect(finish(bootstrap(0, 2, () => undefined, seed))).toEqual({ shares: null, exact: true });
  });

  test("M input that cannot be meant is refused", () => {
    expect(() => sharesOf([])).toThrow(RangeError);
    expect(() => sharesOf([[1], [1, 2]])).toThrow(RangeError);
    expect(() => sharesOf([[Infinity]])).toThrow(RangeError);
  });

  const team = (most: number) =>
    fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 4 })).chain(([voters, options]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: options, maxLength: options }), {
        minLength: voters,
        maxLength: voters,
      }),
    );

  test("M counting kinds of draws agrees with making every draw", () => {
    fc.assert(
      fc.property(team(5), (scores) => {
        byEveryDraw(scores).forEach((share, option) => {
          expect(sharesOf(scores)![option]).toBeCloseTo(share, 10);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("§11.10 shares sum to 1; §11.6 raising an option everywhere never lowers its share", () => {
    fc.assert(
      fc.property(team(12), (scores) => {
        const shares = sharesOf(scores)!;
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
        const raised = sharesOf(scores.map(([first, ...rest]) => [first! + 1, ...rest]))!;
        expect(raised[0]).toBeGreaterThanOrEqual(shares[0]! - 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  test("§11.14 a unanimous team: 100 %, also of huge and tiny scores", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.constantFrom(1e-6, 1, 1e12), (voters, unit) => {
        expect(sharesOf(Array(voters).fill([2 * unit, 3 * unit, unit]))).toEqual([0, 1, 0]);
      }),
      { numRuns: 20 },
    );
  });
});
