/** Limits of one decision. They are checked at the doors (schema) and, for counts, in `decide`. */
export const limits = {
  options: 20,
  criteria: 40,
  /** Groups within groups, counting what stands in them. */
  levels: 3,
  /** Criteria that are compared pair by pair: seven already are 21 comparisons. */
  comparedCriteria: 7,
  /** The largest ratio of a comparison. */
  ratio: 9,
  /** Steps of a rating scale. */
  steps: 11,
  /** How far from zero a rating scale ends. */
  scaleEnd: 100,
  curvePoints: 20,
  /** The most one voter can count, in votes. */
  power: 10,
  /** How far from zero a fact is. */
  fact: 1e15,
  evidence: 2_000,
  conflicts: 500,
  /** Rounds of both focuses together. */
  rounds: 100,
  participants: 5_000,
  comments: 10_000,
  tags: 10,
  /** Characters. */
  title: 120,
  label: 40,
  unit: 20,
  worded: 80,
  question: 200,
  definition: 600,
  context: 4_000,
  claim: 2_000,
  reason: 1_000,
  summary: 200,
  body: 4_000,
  name: 60,
  tag: 30,
  sourceTitle: 300,
  sourceUrl: 2_000,
} as const;
