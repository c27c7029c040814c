import { mergingRules } from "@/lib/methods/merge-votes";
import type { MergingRule } from "@/lib/methods/merge-votes";
import { quantiles } from "@/lib/methods/quantiles";
import { weighedCriteria } from "./asked";
import type { CountedBallot } from "./counted-ballots";
import { individualWeights, jointWeights } from "./merged-weights";
import type { Weigher } from "./merged-weights";
import type { Decision, Round, Votes, WeightVote } from "./model";
import { weighingId } from "./weighing";
import { sharesOfWeighing } from "./weighing-shares";
import { sameJudgements } from "./weighing-text";

/** Above this many voters a room hears aggregates only. */
export const mostDots = 50;

const bandShares = [0.1, 0.25, 0.5, 0.75, 0.9];

/** The merged weights of a round. Shares and weights are 0–1 by criterion id. */
export type WeightsTally = {
  roundId: string;
  /** Complete ballots, of everybody who counts. */
  voters: number;
  of: number;
  /** How many of them used each method, by `weighingId`. */
  methods: Readonly<Record<string, number>>;
  /** By the rule in force; empty while nobody with power weighed. */
  merged: Readonly<Record<string, number>>;
  /** By each rule; null where it is undefined. */
  byRule: Readonly<Record<MergingRule, Readonly<Record<string, number>> | null>>;
  /** Whether comparisons in pairs were merged before they became weights. */
  pairwise: "aip" | "aij";
  /** Merged first judgements; null when nobody's first ballot was complete. */
  first: Readonly<Record<string, number>> | null;
  /** Everyone's own shares per criterion, lowest first; empty in rooms of more than fifty voters. */
  shares: Readonly<Record<string, readonly number[]>>;
  /** In those larger rooms, per criterion: the shares below which 10, 25, 50, 75 and 90 of 100 voters are. */
  bands: Readonly<Record<string, readonly number[]>>;
  /** How many voters changed their weights after their first judgement. */
  moved: number;
  late: number;
};

/** One person's weights as shares that sum to 1, by criterion id; null while incomplete or all zero. */
export function sharesOf(
  state: Pick<Decision, "criteria">,
  votes: Votes | null,
): Record<string, number> | null {
  return votes === null || votes.weights === null
    ? null
    : sharesOfWeighing(votes.weights, criterionIdsOf(state));
}

function criterionIdsOf(state: Pick<Decision, "criteria">): string[] {
  return weighedCriteria(state)
    .map((criterion) => criterion.id)
    .sort();
}

function byId(ids: readonly string[], weights: readonly number[] | null): Record<string, number> | null {
  return weights === null ? null : Object.fromEntries(ids.map((id, index) => [id, weights[index]!]));
}

/** The ballots that are complete, as they are now or as they first were. */
function weighersOf(
  ids: readonly string[],
  ballots: readonly CountedBallot[],
  votesOf: (ballot: CountedBallot["ballot"]) => Votes | null,
): Weigher[] {
  return ballots.flatMap(({ ballot, power }) => {
    const weighing = votesOf(ballot)?.weights ?? null;
    const shares = weighing === null ? null : sharesOfWeighing(weighing, ids);
    return weighing === null || shares === null ? [] : [{ weighing, shares, power }];
  });
}

/** Merged as the decision says: comparisons in pairs together where everybody compared everything. */
function mergedBy(
  { merging }: Pick<Decision, "merging">,
  ids: readonly string[],
  weighers: readonly Weigher[],
  rules: readonly MergingRule[],
) {
  const joint = merging.pairwise === "aij" ? byId(ids, jointWeights(ids, weighers)) : null;
  const weightsBy = (rule: MergingRule) =>
    joint ?? byId(ids, individualWeights(ids, weighers, rule, merging.trim));
  return { joint, byRule: Object.fromEntries(rules.map((rule) => [rule, weightsBy(rule)])) };
}

/** What is the same vote needs no comparing. */
function sameWeights(a: WeightVote | null, b: WeightVote | null): boolean {
  if (a === null || b === null) return a === b;
  return a.seq === b.seq || sameJudgements(a, b);
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** M: each ballot normalised to 1, merged by the rule, normalised again. Only complete ballots count. */
export function tallyWeights(
  state: Decision,
  round: Round,
  ballots: readonly CountedBallot[],
  of: number,
  rule: MergingRule,
): WeightsTally {
  const ids = criterionIdsOf(state);
  const weighers = weighersOf(ids, ballots, (ballot) => ballot);
  const { joint, byRule } = mergedBy(state, ids, weighers, mergingRules);
  const first = weighersOf(ids, ballots, (ballot) => ballot.first);
  const sharesFor = (id: string) => weighers.map(({ shares }) => shares[id]!);
  const isLarge = of > mostDots;
  return {
    roundId: round.id,
    voters: weighers.length,
    of,
    methods: countsOf(weighers.map(({ weighing }) => weighingId(weighing))),
    merged: byRule[rule] ?? {},
    byRule: byRule as WeightsTally["byRule"],
    pairwise: joint === null ? "aip" : "aij",
    first: mergedBy(state, ids, first, [rule]).byRule[rule] ?? null,
    shares: isLarge ? {} : Object.fromEntries(ids.map((id) => [id, sharesFor(id).sort((a, b) => a - b)])),
    bands: isLarge
      ? Object.fromEntries(ids.map((id) => [id, quantiles(sharesFor(id), bandShares) ?? []]))
      : {},
    moved: ballots.filter(
      ({ ballot }) => ballot.first !== null && !sameWeights(ballot.first.weights, ballot.weights),
    ).length,
    late: ballots.filter(({ ballot }) => ballot.late !== null).length,
  };
}
