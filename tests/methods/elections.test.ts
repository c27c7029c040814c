import { describe, expect, test } from "vitest";
import { borda } from "@/lib/methods/borda";
import { condorcetWinner } from "@/lib/methods/condorcet-winner";
import { copeland } from "@/lib/methods/copeland";
import { duels } from "@/lib/methods/duels";
import type { Ranking } from "@/lib/methods/duels";
import { kemeny } from "@/lib/methods/kemeny";
import { schulze } from "@/lib/methods/schulze";
import { topCircles } from "@/lib/methods/top-circles";
import { winners } from "@/lib/methods/winners";

/** Ballots as the sources print them: "42 ABCD" is 42 voters who put A first. */
function election(options: string, ...ballots: string[]) {
  const rankings = ballots.map((ballot): Ranking => {
    const [power, order = ""] = ballot.split(" ");
    return { places: [...options].map((option) => order.indexOf(option)), power: Number(power) };
  });
  return {
    matrix: duels(options.length, rankings),
    power: rankings.reduce((sum, ranking) => sum + ranking.power, 0),
  };
}

/** Memphis, Nashville, Chattanooga, Knoxville (Wikipedia: Borda count, Condorcet method, Kemeny–Young method). */
const tennessee = election("MNCK", "42 MNCK", "26 NCKM", "15 CKNM", "17 KCNM");

/** Schulze 2011, example 1 (45 voters, five candidates). */
const schulze1 = election(
  "ABCDE",
  ...["5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"],
);

/** Schulze 2011, example 2 (30 voters, four candidates). */
const schulze2 = election(
  "ABCD",
  ...["5 ACBD", "2 ACDB", "3 ADCB", "4 BACD", "3 CBDA", "3 CDBA", "1 DACB", "5 DBAC", "4 DCBA"],
);

/** Schulze 2011, the example of nine voters and four candidates with two winners. */
const schulzeTie = election("ABCD", "3 ABCD", "2 DABC", "2 DBCA", "2 CBDA");

/** Condorcet 1785, 60 voters in a circle (Young 1988, American Political Science Review 82). */
const circle = election("ABC", "23 ABC", "17 BCA", "2 BAC", "10 CAB", "8 CBA");

describe("M duels", () => {
  test("M published head-to-head results", () => {
    expect(tennessee.matrix).toEqual([
      [0, 42, 42, 42],
      [58, 0, 68, 68],
      [58, 32, 0, 83],
      [58, 32, 17, 0],
    ]);
    expect(schulze1.matrix).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
  });

  test("M a tie and a missing opinion count for neither; power multiplies", () => {
    expect(
      duels(3, [
        { places: [1, 1, 3], power: 2 },
        { places: [null, 2, 1], power: 0.5 },
      ]),
    ).toEqual([
      [0, 0, 2],
      [0, 0, 2],
      [0, 0.5, 0],
    ]);
    expect(duels(0, [])).toEqual([]);
  });

  test("M rankings of other lengths, impossible places and negative power are refused", () => {
    expect(() => duels(2, [{ places: [1], power: 1 }])).toThrow(RangeError);
    expect(() => duels(2, [{ places: [1, NaN], power: 1 }])).toThrow(RangeError);
    expect(() => duels(2, [{ places: [1, 2], power: -1 }])).toThrow(RangeError);
    expect(() => duels(2, [{ places: [1, 2], power: Infinity }])).toThrow(RangeError);
  });
});

describe("M Borda, Copeland, Condorcet", () => {
  test("M Tennessee: 126, 194, 173, 107 points, and Nashville wins every duel", () => {
    expect(borda(tennessee.matrix, tennessee.power)).toEqual([126, 194, 173, 107]);
    expect(copeland(tennessee.matrix)).toEqual([0, 3, 2, 1]);
    expect(condorcetWinner(tennessee.matrix)).toBe(1);
    expect(topCircles(tennessee.matrix)).toEqual([]);
  });

  test("M half a point for every option level with it", () => {
    const tied = duels(3, [{ places: [1, 1, 3], power: 2 }]);
    expect(borda(tied, 2)).toEqual([3, 3, 0]);
    expect(copeland(tied)).toEqual([1.5, 1.5, 0]);
    expect(condorcetWinner(tied)).toBeNull();
    expect(topCircles(tied)).toEqual([]);
  });

  test("M an option a voter says nothing about is put neither below nor above", () => {
    const rankings = [{ places: [null, 1, 2], power: 1 }];
    expect(borda(duels(3, rankings), 1)).toEqual([1, 1.5, 0.5]);
  });

  test("M a circle is named as a circle, not won by whoever is listed first", () => {
    expect(circle.matrix).toEqual([
      [0, 33, 25],
      [27, 0, 42],
      [35, 18, 0],
    ]);
    expect(condorcetWinner(circle.matrix)).toBeNull();
    expect(topCircles(circle.matrix)).toEqual([[0, 1, 2]]);
    expect(winners(copeland(circle.matrix))).toEqual([0, 1, 2]);
  });

  test("M a circle below an undefeated option is not at the top, two separate ones both are", () => {
    const below = election("DABC", "23 DABC", "17 DBCA", "2 DBAC", "10 DCAB", "8 DCBA");
    expect(condorcetWinner(below.matrix)).toBe(0);
    expect(topCircles(below.matrix)).toEqual([]);
    const [A, B, C] = circle.matrix.map((row) => [...row, 0, 0, 0]);
    const [D, E, F] = circle.matrix.map((row) => [0, 0, 0, ...row]);
    expect(topCircles([A!, B!, C!, D!, E!, F!])).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  test("M one option, and none", () => {
    expect(borda([[0]], 3)).toEqual([0]);
    expect(copeland([[0]])).toEqual([0]);
    expect(condorcetWinner([[0]])).toBe(0);
    expect(condorcetWinner([])).toBeNull();
    expect(topCircles([[0]])).toEqual([]);
  });
});

describe("M Schulze", () => {
  test("M example 1 of the paper: strongest paths, and E A C B D", () => {
    const found = schulze(schulze1.matrix);
    expect(found.strengths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(found.winners).toEqual([4]);
    expect(found.order).toEqual([[4], [0], [2], [1], [3]]);
  });

  test("M example 2 of the paper: D A C B", () => {
    expect(schulze(schulze2.matrix).order).toEqual([[3], [0], [2], [1]]);
  });

  test("M a tie at the top stays a tie: B and D", () => {
    const found = schulze(schulzeTie.matrix);
    expect(found.winners).toEqual([1, 3]);
    expect(found.order).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });

  test("M the weakest duel of a circle is the one that gives way", () => {
    // B beats C 42, C beats A 35, A beats B 33.
    expect(schulze(circle.matrix).order).toEqual([[1], [2], [0]]);
  });

  test("M one option, and none", () => {
    expect(schulze([[0]])).toEqual({ strengths: [[0]], winners: [0], order: [[0]] });
    expect(schulze([])).toEqual({ strengths: [], winners: [], order: [] });
  });
});

describe("M Kemeny", () => {
  test("M Tennessee: N C K M agrees with 393 pairwise votes", () => {
    expect(kemeny(tennessee.matrix)).toEqual({ orders: [[1, 2, 3, 0]], score: 393 });
  });

  test("M Condorcet's circle: B C A with 104", () => {
    expect(kemeny(circle.matrix)).toEqual({ orders: [[1, 2, 0]], score: 104 });
  });

  test("M several best orders are all there, as a dictionary has them", () => {
    const tied = election("ABC", "1 ABC", "1 BCA", "1 CAB").matrix;
    expect(kemeny(tied)).toEqual({
      orders: [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
      ],
      score: 5,
    });
    expect(kemeny([[0]])).toEqual({ orders: [[0]], score: 0 });
  });

  test("M no options, or more than six, are left alone", () => {
    expect(kemeny([])).toBeNull();
    const six = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => 0));
    expect(kemeny(six)?.orders).toHaveLength(720);
    expect(kemeny([...six, [0, 0, 0, 0, 0, 0]].map((row) => [...row, 0]))).toBeNull();
  });
});
