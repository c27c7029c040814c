import type { Votes } from "../support/people-decisions";

/** Six people, three options, seven criteria: close at the top, apart about the second and the fourth criterion. */
export const votesOfSix: Readonly<Record<string, Votes>> = {
  Fay: {
    weights: [8, 6, 5, 3, 7, 5, 4],
    ratings: [
      [5, 2, 2],
      [4, 2, 5],
      [3, 4, 4],
      [2, 5, 4],
      [5, 3, 3],
      [3, 4, 3],
      [5, 4, 3],
    ],
  },
  Jonas: {
    weights: [9, 8, 4, 2, 6, 4, 5],
    ratings: [
      [5, 2, 3],
      [4, 2, 5],
      [2, 5, 4],
      [3, 5, 4],
      [5, 2, 3],
      [4, 4, 4],
      [4, 4, 3],
    ],
  },
  Alma: {
    weights: [3, 9, 6, 8, 3, 6, 2],
    ratings: [
      [4, 1, 2],
      [1, 5, 5],
      [3, 4, 5],
      [2, 5, 5],
      [4, 3, 3],
      [3, 3, 4],
      [5, 4, 4],
    ],
  },
  Sibel: {
    weights: [4, 9, 8, 7, 5, 3, 3],
    ratings: [
      [4, 2, 2],
      [1, 5, 5],
      [3, 5, 4],
      [1, 4, 5],
      [4, 3, 4],
      [3, 4, 4],
      [4, 4, 4],
    ],
  },
  Tariq: {
    weights: [8, 7, 6, 4, 6, 5, 4],
    ratings: [
      [5, 3, 2],
      [5, 2, 4],
      [2, 4, 4],
      [4, 5, 4],
      [5, 3, 3],
      [4, 4, 3],
      [4, 3, 4],
    ],
  },
  Petra: {
    weights: [9, 4, 7, 3, 8, 4, 5],
    ratings: [
      [4, 2, 2],
      ["abstain", "abstain", "abstain"],
      [3, 5, 4],
      [2, 5, 4],
      [4, 3, 3],
      [3, 4, 3],
      [4, 4, 3],
    ],
  },
};
