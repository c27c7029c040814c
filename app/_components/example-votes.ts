/** Seven people's votes, yours first, for the drawing on the first page. Everything shown is worked out from them. */
export const exampleOptions = ["Django", "Flask"] as const;

/** Points from 0 to 10 and ratings from 1 to 5 per option; the n-th number is the n-th person's. */
export const exampleCriteria = [
  {
    title: "Built-in features",
    points: [9, 7, 8, 9, 6, 8, 7],
    ratings: [
      [5, 5, 4, 5, 4, 4, 5],
      [2, 2, 3, 2, 2, 3, 1],
    ],
  },
  {
    title: "Scalability",
    points: [7, 8, 3, 6, 8, 2, 7],
    ratings: [
      [4, 4, 3, 5, 4, 3, 4],
      [2, 1, 5, 2, 1, 5, 2],
    ],
  },
  {
    title: "Learning curve",
    points: [3, 5, 8, 4, 4, 9, 4],
    ratings: [
      [3, 2, 2, 3, 4, 2, 3],
      [4, 4, 5, 4, 4, 5, 5],
    ],
  },
] as const;
