import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { borda } from "@/lib/methods/borda";
import { condorcetWinner } from "@/lib/methods/condorcet-winner";
import { copeland } from "@/lib/methods/copeland";
import { duels } from "@/lib/methods/duels";
import type { Ranking } from "@/lib/methods/duels";
import { kemeny } from "@/lib/methods/kemeny";
import { rank } from "@/lib/methods/rank";
import { schulze } from "@/lib/methods/schulze";
import { topCircles } from "@/lib/methods/top-circles";
import { winners } from "@/lib/methods/winners";

describe("M invariants of elections", () => {
  const contest = fc.integer({ min: 1, max: 5 }).chain((options) =>
    fc.array(
      fc.record({
        places: fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 6 }), {
          minLength: options,
          maxLength: options,
        }),
        power: fc.integer({ min: 0, max: 9 }),
      }),
      { minLength: 1, maxLength: 9 },
    ),
  );
  const total = (rankings: readonly Ranking[]) => rankings.reduce((sum, { power }) => sum + power, 0);

  const results = (rankings: readonly Ranking[]) => {
    const matrix = duels(rankings[0]?.places.length ?? 0, rankings);
    return {
      borda: borda(matrix, total(rankings)),
      copeland: copeland(matrix),
      condorcet: condorcetWinner(matrix),
      schulze: schulze(matrix),
      kemeny: kemeny(matrix),
      circles: topCircles(matrix),
    };
  };

  test("M 1 the order of voters changes nothing", () => {
    fc.assert(
      fc.property(contest, (rankings) => {
        expect(results([...rankings].reverse())).toEqual(results(rankings));
      }),
    );
  });

  test("M 1 the order of options decides nothing: it only permutes the results", () => {
    fc.assert(
      fc.property(contest, (rankings) => {
        const last = (rankings[0]?.places.length ?? 0) - 1;
        const found = results(rankings);
        const turned = results(
          rankings.map(({ places, power }) => ({ places: [...places].reverse(), power })),
        );
        const back = (options: readonly number[]) =>
          options.map((option) => last - option).sort((a, b) => a - b);
        expect([...turned.borda].reverse()).toEqual(found.borda);
        expect([...turned.copeland].reverse()).toEqual(found.copeland);
        expect(turned.condorcet === null ? null : last - turned.condorcet).toBe(found.condorcet);
        expect(turned.schulze.order.map(back)).toEqual(found.schulze.order);
        expect(turned.kemeny?.score).toBe(found.kemeny?.score);
        const sorted = (orders: number[][] | undefined) => orders?.map(String).sort();
        expect(sorted(turned.kemeny?.orders.map((order) => order.map((option) => last - option)))).toEqual(
          sorted(found.kemeny?.orders),
        );
        expect(turned.circles.map(back).map(String).sort()).toEqual(found.circles.map(String).sort());
      }),
    );
  });

  test("M 3 every ballot doubled: the same winners and orders", () => {
    fc.assert(
      fc.property(contest, (rankings) => {
        const once = results(rankings);
        const twice = results([...rankings, ...rankings]);
        expect(winners(twice.borda)).toEqual(winners(once.borda));
        expect(twice.copeland).toEqual(once.copeland);
        expect(twice.condorcet).toBe(once.condorcet);
        expect(twice.schulze.order).toEqual(once.schulze.order);
        expect(twice.kemeny?.orders).toEqual(once.kemeny?.orders);
      }),
    );
  });

  test("M 13 a monotone rescaling of one voter's scores changes no ballot", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(scores, (given) => {
        expect(rank(given.map((score) => 1e12 * (score + 1) ** 3))).toEqual(rank(given));
      }),
    );
  });

  test("M a Condorcet winner is alone first by Copeland and Schulze and leads every Kemeny order; points sum up", () => {
    fc.assert(
      fc.property(contest, (rankings) => {
        const found = results(rankings);
        const options = found.borda.length;
        expect(found.borda.reduce((sum, points) => sum + points, 0)).toBeCloseTo(
          (total(rankings) * options * (options - 1)) / 2,
          9,
        );
        if (found.condorcet === null) return;
        expect(winners(found.copeland)).toEqual([found.condorcet]);
        expect(found.schulze.winners).toEqual([found.condorcet]);
        for (const order of found.kemeny?.orders ?? []) expect(order[0]).toBe(found.condorcet);
        expect(found.circles).toEqual([]);
      }),
    );
  });

  test("M 14 a unanimous team without ties: every rule gives its order", () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 9 }), (wanted, power) => {
        const found = results([{ places: [0, 1, 2, 3, 4].map((option) => wanted.indexOf(option)), power }]);
        expect(found.schulze.order).toEqual(wanted.map((option) => [option]));
        expect(found.kemeny?.orders).toEqual([wanted]);
        expect(found.condorcet).toBe(wanted[0]);
        expect(winners(found.borda)).toEqual([wanted[0]]);
      }),
    );
  });
});
