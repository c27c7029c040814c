const matrix = [
  [70, 20, 55],
  [40, 90, 10],
  [60, 60, 60],
];
const weights = [0.5, 0.3, 0.2];
const directions = ["benefit", "cost", "benefit"];
const pairs = [
  [0, 1, 3],
  [2, 0, 2],
  [1, 2, 4],
];
const candidates = ["Buy", "Build", "Partner"];

/** One request of every key of the open door, with every field it knows, by key. */
export const computeExamples: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "weights.normalize": { points: [3, 0, 1] },
  "weights.rank": { ranks: [1, 2, 2], scheme: "roc" },
  "weights.hierarchy": {
    tree: {
      name: "All",
      children: [
        { name: "Cost", local: 3 },
        { name: "Quality", local: 1, children: [{ name: "Speed", local: 1 }] },
      ],
    },
  },
  "ahp.priorities": { n: 3, pairs },
  "ahp.inconsistency": { n: 3, pairs },
  "ahp.incomplete": { n: 4, pairs: [...pairs, [0, 3, 1]], optimal_completion: true },
  "ahp.hierarchy": {
    prioritization: "eigenvector",
    tree: { points: [2, 1], children: [{ n: 3, pairs }, { points: [1, 1, 2] }] },
  },
  "bwm.linear": { best: 0, worst: 2, best_to_others: [1, 2, 8], others_to_worst: [8, 3, 1] },
  "value.linear": { x: [12, null, 40], worst: 50, best: 10, clip: false, scale: 100 },
  "value.piecewise": {
    points: [
      [18, 0],
      [22, 100],
    ],
    x: [20, null],
    outside: "extrapolate",
  },
  "value.local": { x: [12, null, 40], direction: "cost" },
  "value.labels": { labels: ["poor", "good"], answers: ["good", null], values: [10, 90] },
  "screen.must_have": {
    performance: [
      [1, null],
      [5, 2],
    ],
    rules: [{ criterion: 0, op: ">=", limit: 3 }],
  },
  "group.aggregate": {
    votes: [
      [1, null],
      [4, 2],
    ],
    rule: "geometric",
    voter_weights: [1, 2],
    trim: 0.1,
    renormalize: true,
  },
  "group.ahp": {
    n: 3,
    voters: [pairs, pairs],
    mode: "aip",
    prioritization: "eigenvector",
    aggregator: "geometric",
    voter_weights: [1, 2],
  },
  "group.two_ways": { weights: [weights, null], ratings: [matrix, matrix] },
  "score.additive": { values: matrix, weights },
  "score.missing": { values: [[70, null, 20], ...matrix], weights, scale: [0, 100] },
  "score.wpm": { performance: matrix, directions, weights, normalize: true, normalize_weights: false },
  "score.topsis": { performance: matrix, directions, weights, normalize: "minmax" },
  "score.promethee2": { performance: matrix, directions, weights },
  "score.dominance": { values: matrix },
  "agreement.kendall_w": { ratings: matrix, higher_is_better: false, missing: "listwise_voters" },
  "agreement.kendall_w_missing": { ratings: [[1, null, 2], ...matrix] },
  "agreement.spread": { ratings: [1, 4, 4] },
  "agreement.rwg": { ratings: [1, 4, 4], categories: 5 },
  "agreement.van_der_eijk": { frequencies: [3, 0, 1, 2] },
  "agreement.tastle_wierman": { frequencies: [3, 0, 1, 2] },
  "agreement.goepel": { weights: [weights, [0.2, 0.2, 0.6]], scale_max: 9 },
  "agreement.distances": { votes: matrix },
  "agreement.outliers": { distances: [1, 2, 2, 3, 30], cutoff: 3.5 },
  "sensitivity.one_way": { values: matrix, weights, criterion: 1 },
  "sensitivity.triantaphyllou_sanchez": { values: matrix, weights },
  "sensitivity.min_change": { values: matrix, weights },
  "smaa.exact": { values: matrix, weight_constraints: [[0, 1]] },
  "smaa.samples": { scores: matrix },
  "smaa.entropy_bits": { p: weights },
  "bootstrap.first": { voter_scores: matrix },
  "vote.rank_rules": {
    candidates,
    ballots: [
      { count: 3, ranking: [["Buy"], ["Build", "Partner"]] },
      { count: 2, ranking: [["Partner"]] },
    ],
  },
  "vote.approval": { candidates, scores: matrix, rule: "threshold", threshold: 50 },
  "workshop.end_to_end": {
    criteria: ["Cost", "Quality", "Speed"],
    options: candidates,
    rating_scale: [0, 100],
    voters: [
      { name: "Ann", voter_weight: 2, weights: { kind: "pairwise", pairs }, ratings: matrix },
      { name: "Ben", weights: { kind: "ranking", ranks: [1, 2, 3], scheme: "rr" }, ratings: matrix },
      { name: "Cem", weights: { kind: "swing", values: [100, 50, 0] }, ratings: matrix },
    ],
    must_have: [{ criterion: "Cost", op: "<=", limit: 65 }],
  },
};
