/** Four people, three options, three criteria; somebody abstains, two cannot judge something, one counts twice. */
export const exampleWorkshop = {
  criteria: ["Cost", "Quality", "Speed"],
  options: ["Buy", "Build", "Partner"],
  rating_scale: [0, 10],
  voters: [
    {
      name: "Ann",
      weights: { kind: "points", values: [5, 3, 2] },
      ratings: [
        [8, 6, 10],
        [4, 9, 3],
        [6, null, 7],
      ],
    },
    {
      name: "Ben",
      voter_weight: 2,
      weights: { kind: "ranking", ranks: [2, 1, 3] },
      ratings: [
        [6, 5, 8],
        [3, 10, 2],
        [7, 7, 7],
      ],
    },
    {
      name: "Cem",
      weights: {
        kind: "pairwise",
        pairs: [
          [0, 1, 2],
          [1, 2, 2],
          [0, 2, 4],
        ],
      },
      ratings: [
        [9, 4, 9],
        [2, 8, 4],
        [5, 6, 5],
      ],
    },
    {
      name: "Dee",
      weights: { kind: "sliders", values: [0, 0, 0] },
      ratings: [
        [7, null, 9],
        [null, 9, 3],
        [6, 8, 6],
      ],
    },
  ],
  must_have: [{ criterion: "Quality", op: ">=", limit: 60 }],
};
