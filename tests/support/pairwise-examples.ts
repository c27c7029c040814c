import type { Judgement } from "@/lib/methods/pairwise-judgements";

/**
 * A published matrix by the rows of its upper triangle; a text "1/5" is the reciprocal of 5. What it says comes out as
 * judgements with x ≥ 1.
 */
export function judgementsOf(...upper: (number | `1/${number}`)[][]): Judgement[] {
  return upper.flatMap((row, i) =>
    row.map((entry, k): Judgement => {
      const j = i + 1 + k;
      if (typeof entry === "number") return [i, j, entry];
      return [j, i, Number(entry.slice(2))];
    }),
  );
}

/**
 * Choosing a house (Saaty 1980, The Analytic Hierarchy Process): size, transport, neighbourhood, age, yard, modern
 * facilities, condition, financing.
 */
export const house = judgementsOf(
  [5, 3, 7, 6, 6, "1/3", "1/4"],
  ["1/3", 5, 3, 3, "1/5", "1/7"],
  [6, 3, 4, 6, "1/5"],
  ["1/3", "1/4", "1/7", "1/8"],
  ["1/2", "1/5", "1/6"],
  ["1/5", "1/6"],
  ["1/2"],
);

/**
 * Choosing a school (Saaty 1980): learning, friends, school life, vocational training, college preparation, music
 * classes; and schools A, B and C by each.
 */
export const school = judgementsOf([4, 3, 1, 3, 4], [7, 3, "1/5", 1], ["1/5", "1/5", "1/6"], [1, "1/3"], [3]);
export const schoolsBy = [
  judgementsOf(["1/3", "1/2"], [3]),
  judgementsOf([1, 1], [1]),
  judgementsOf([5, 1], ["1/5"]),
  judgementsOf([9, 7], ["1/5"]),
  judgementsOf(["1/2", 1], [2]),
  judgementsOf([6, 4], ["1/3"]),
];
