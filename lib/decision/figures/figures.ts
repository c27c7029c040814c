import { alikeCriteria } from "@/lib/methods/alike-criteria";
import type { AlikeCriteria } from "@/lib/methods/alike-criteria";
import { finish } from "@/lib/methods/finish";
import { flipChances } from "@/lib/methods/flip-chances";
import type { FlipChance } from "@/lib/methods/flip-chances";
import { impactOfDisagreement } from "@/lib/methods/impact-of-disagreement";
import type { Disagreement } from "@/lib/methods/impact-of-disagreement";
import { leastRegret } from "@/lib/methods/least-regret";
import { leaveOneOut } from "@/lib/methods/leave-one-out";
import { spreadIndex } from "@/lib/methods/spread-index";
import { packTeam } from "@/lib/methods/team";
import { teamBootstrap } from "@/lib/methods/team-bootstrap";
import { verdict } from "@/lib/methods/verdict";
import type { Verdict } from "@/lib/methods/verdict";
import { weightedMean } from "@/lib/methods/weighted-mean";
import { winners } from "@/lib/methods/winners";
import { electionsOf } from "./elections";
import type { Elections } from "./elections";
import { countOwnWinners } from "./own-winners";
import type { OwnWinners } from "./own-winners";
import { personalScores } from "./personal-scores";
import type { PersonalScores } from "./personal-scores";
import { seedOf } from "./team-matrix";
import type { TeamMatrix } from "./team-matrix";
import type { Standing } from "./standing";
import { teamDistances } from "./team-distances";
import type { TeamDistances } from "./team-distances";

/**
 * What is computed from single votes or by chance among them, and says nothing about one of them: words, shares, counts
 * and histograms. Options and criteria by their place in the ids.
 */
export type Figures = {
  criterionIds: readonly string[];
  optionIds: readonly string[];
  voters: number;
  /** Null only while nobody in any resampled team has a score. */
  verdict: Verdict | null;
  /** Per option, in what share of resampled teams it comes first, 0–1. */
  shares: readonly number[] | null;
  /** Whether every possible resample was counted, not a random selection. */
  exact: boolean;
  /** Without how many voters others would come first, and who. Likeliest first. */
  withoutOne: readonly { winners: readonly number[]; voters: number }[];
  own: OwnWinners;
  elections: Elections | null;
  /** Who comes first by the mean of everybody's own scores; empty while nobody has one. */
  meanOfScores: readonly number[];
  /** Criteria that are rated alike. */
  alike: readonly AlikeCriteria[];
  /** Points each option falls behind at most, under anybody's weights; and who keeps that smallest. */
  regret: { points: readonly number[]; least: readonly number[] } | null;
  /** Cells whose true value would change who comes first, likeliest first. */
  findOut: readonly FlipChance[];
  /** Where to talk first. */
  impact: readonly Disagreement[];
  distances: TeamDistances | null;
};

const mostListed = 6;

/** F4: all figures of a team. Chance comes from the decision and its votes: the same votes give the same figures. */
export function figuresOf(team: TeamMatrix, standing: Standing, decisionId: string): Figures {
  return finish(figuresInSteps(team, standing, decisionId));
}

/** The same in steps of some milliseconds at most (with thousands of voters some hundredths of a second), for whoever has to do something else in between. */
export function* figuresInSteps(
  team: TeamMatrix,
  standing: Standing,
  decisionId: string,
): Generator<unknown, Figures, void> {
  const { criterionIds, optionIds, votes, values, weights, merging } = team;
  const packed = packTeam(votes, optionIds.length, criterionIds.length);
  const { shares, exact } = yield* teamBootstrap(packed, { seed: seedOf(decisionId, team) }, merging);
  const withoutOne = yield* leaveOneOut(packed, merging);
  const scores = personalScores(team);
  yield;
  const own = votes.weights.filter((each) => each !== null);
  const regret = leastRegret(values, own);
  yield;
  const elections = electionsOf(scores, merging.powers, optionIds.length);
  yield;
  const alike = alikeCriteria(votes.values.flat()).slice(0, mostListed);
  yield;
  const cells = votesByCell(team);
  const findOut = flipChances(values, weights, cells).slice(0, mostListed);
  yield;
  const impact = impactOf(team, cells).slice(0, mostListed);
  yield;
  return {
    criterionIds,
    optionIds,
    voters: team.participantIds.length,
    verdict: verdict({
      lead: standing.lead,
      pointsToFlip: standing.flip?.points ?? null,
      resampleShare: shares && shares[standing.first[0]!]!,
      voters: team.participantIds.length,
    }),
    shares,
    exact,
    withoutOne: countWithoutOne(withoutOne.map((each) => each.winners)),
    own: countOwnWinners(scores, standing.first, optionIds.length),
    elections,
    meanOfScores: firstByPersonalScores(scores, merging.powers, optionIds.length),
    alike,
    regret: { points: regret.regrets.map((points) => 100 * points), least: regret.options },
    findOut,
    impact,
    distances: teamDistances(team),
  };
}

/** By the mean of own scores, over those who have one for every option, by voting power. */
function firstByPersonalScores(
  voters: readonly PersonalScores[],
  powers: readonly number[],
  options: number,
): number[] {
  const whole = [...voters.keys()].filter((voter) => !voters[voter]!.scores.includes(null));
  const means = Array.from({ length: options }, (_, option) =>
    weightedMean(
      whole.map((voter) => voters[voter]!.scores[option]!),
      whole.map((voter) => powers[voter]!),
    ),
  );
  return winners(means);
}

function countWithoutOne(found: readonly (readonly number[])[]): Figures["withoutOne"] {
  const counts = new Map<string, { winners: readonly number[]; voters: number }>();
  for (const each of found) {
    const key = each.join();
    counts.set(key, { winners: each, voters: (counts.get(key)?.voters ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.voters - a.voters);
}

/** Options × criteria: everybody's values of one cell. */
function votesByCell({ votes, optionIds, criterionIds }: TeamMatrix): number[][][] {
  return optionIds.map((_, option) =>
    criterionIds.map((_, criterion) => votes.values.flatMap((rows) => rows[option]?.[criterion] ?? [])),
  );
}

function impactOf(team: TeamMatrix, cells: readonly (readonly number[][])[]): Disagreement[] {
  const own = team.votes.weights.filter((each) => each !== null);
  return impactOfDisagreement({
    weights: team.weights,
    weightSpreads: team.criterionIds.map((_, k) =>
      spreadIndex(
        own.map((each) => each[k]!),
        0,
        1,
      ),
    ),
    ratingSpreads: cells.map((row) => row.map((cell) => spreadIndex(cell, 0, 1))),
    values: team.values,
  });
}
