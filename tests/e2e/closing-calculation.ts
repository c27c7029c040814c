import type { Rating } from "../support/people-workshop";

/** The feature table of a comparison found on the web, as it is pasted. */
export const pasted = `| Feature | Django | Flask |
|---|---|---|
| Framework scope | Full-stack | Micro-framework |
| Built-in features | Extensive | Minimal |
| Database support | Built-in ORM | Extension-based |
| Project structure | Highly opinionated | Developer-defined |
| Learning curve | Steeper | Beginner-friendly |
| Scalability | Strong out of the box | Strong with planning |
| Typical use cases | Large applications | Small to medium apps |
| Community ecosystem | Very large | Large |`;

export const criteria = [
  "Framework scope",
  "Built-in features",
  "Database support",
  "Project structure",
  "Learning curve",
  "Scalability",
  "Community ecosystem",
] as const;
type Criterion = (typeof criteria)[number];
export const voters = ["Fay", "Ben", "Chi", "Dan"] as const;
export type Voter = (typeof voters)[number];

/**
 * Weights. Everybody hands out 25 points, so one point is a share of 4 %, and with four voters the merged weight of a
 * criterion in per cent is simply the sum of its column (M1):
 *
 *            scope  built-in  database  structure  learning  scalability  community
 *     Fay      1       5         4          1          5           6          3
 *     Ben      2       6         4          2          3           6          2
 *     Chi      0       4         3          3          7           4          4
 *     Dan      1       5         3          2          7           4          3
 *     first    4      20        14          8         22          20         12   = 100 %
 *
 * After the reveal Ben moves scalability from 6 to 3 and learning curve from 3 to 6:
 *
 *     final    4      20        14          8         25          17         12   = 100 %
 */
export const weights: Readonly<Record<Voter, readonly number[]>> = {
  Fay: [1, 5, 4, 1, 5, 6, 3],
  Ben: [2, 6, 4, 2, 3, 6, 2],
  Chi: [0, 4, 3, 3, 7, 4, 4],
  Dan: [1, 5, 3, 2, 7, 4, 3],
};
export const firstWeights = [4, 20, 14, 8, 22, 20, 12];
export const finalWeights = [4, 20, 14, 8, 25, 17, 12];

/**
 * Ratings in the order Fay, Ben, Chi, Dan; "abstain" is *can't judge*. Means (M3) and values (mean − 1) / 4 (M4):
 *
 *                 Django              mean   value      Flask              mean   value
 *     scope       5 4 4 3             4.0    0.75       2 3 3 4            3.0    0.5
 *     built-in    5 5 4 4             4.5    0.875      2 2 1 3            2.0    0.25
 *     database    5 4 5 4             4.5    0.875      3 2 3 4            3.0    0.5
 *     structure   4 3 3 2             3.0    0.5        4 4 5 3            4.0    0.75
 *     learning    2 3 2 1             2.0    0.25       5 4 5 4            4.5    0.875
 *     scalability 4 5 3 –  (3 of 4)   4.0    0.75       5 1 5 1            3.0    0.5     split
 *     community   5 5 4 3             4.25   0.8125     4 4 3 2            3.25   0.5625
 *
 * After the reveal Chi moves Flask's scalability from 5 to 2: 5 1 2 1, mean 2.25, value 0.3125.
 *
 * First judgements, with the first weights:
 *     Django  4·0.75 + 20·0.875 + 14·0.875 + 8·0.5  + 22·0.25  + 20·0.75 + 12·0.8125
 *           = 3 + 17.5 + 12.25 + 4 + 5.5 + 15 + 9.75                                  = 67.0
 *     Flask   4·0.5  + 20·0.25  + 14·0.5   + 8·0.75 + 22·0.875 + 20·0.5  + 12·0.5625
 *           = 2 + 5 + 7 + 6 + 19.25 + 10 + 6.75                                       = 56.0
 * At the end, with the final weights:
 *     Django  3 + 17.5 + 12.25 + 4 + 25·0.25 + 17·0.75 + 9.75
 *           = 3 + 17.5 + 12.25 + 4 + 6.25 + 12.75 + 9.75                              = 65.5
 *     Flask   2 + 5 + 7 + 6 + 25·0.875 + 17·0.3125 + 6.75
 *           = 2 + 5 + 7 + 6 + 21.875 + 5.3125 + 6.75                                  = 53.9375
 * Django is first, 11.5625 ahead.
 */
export const ratings: Readonly<Record<"Django" | "Flask", Readonly<Record<Criterion, readonly Rating[]>>>> = {
  Django: {
    "Framework scope": [5, 4, 4, 3],
    "Built-in features": [5, 5, 4, 4],
    "Database support": [5, 4, 5, 4],
    "Project structure": [4, 3, 3, 2],
    "Learning curve": [2, 3, 2, 1],
    Scalability: [4, 5, 3, "abstain"],
    "Community ecosystem": [5, 5, 4, 3],
  },
  Flask: {
    "Framework scope": [2, 3, 3, 4],
    "Built-in features": [2, 2, 1, 3],
    "Database support": [3, 2, 3, 4],
    "Project structure": [4, 4, 5, 3],
    "Learning curve": [5, 4, 5, 4],
    Scalability: [5, 1, 5, 1],
    "Community ecosystem": [4, 4, 3, 2],
  },
};
export const firstMeans = {
  Django: ["4.0", "4.5", "4.5", "3.0", "2.0", "4.0", "4.3"],
  Flask: ["3.0", "2.0", "3.0", "4.0", "4.5", "3.0", "3.3"],
};
export const finalMeans = {
  Django: firstMeans.Django,
  Flask: ["3.0", "2.0", "3.0", "4.0", "4.5", "2.3", "3.3"],
};
export const options = ["Django", "Flask"] as const;
