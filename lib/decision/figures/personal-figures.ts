import { clusterOrder } from "@/lib/methods/cluster-order";
import { distanceMatrix } from "@/lib/methods/distance-matrix";
import { distanceToOthers } from "@/lib/methods/distance-to-others";
import { farVoters } from "@/lib/methods/far-voters";
import { finish } from "@/lib/methods/finish";
import { leaveOneOut } from "@/lib/methods/leave-one-out";
import { meanAbsDifference } from "@/lib/methods/mean-abs-difference";
import { packTeam } from "@/lib/methods/team";
import { totalVariation } from "@/lib/methods/total-variation";
import { ownRankOf, ownWinners } from "./own-winners";
import { personalScores } from "./personal-scores";
import type { Standing } from "./standing";
import { fewestForDistances } from "./team-distances";
import type { TeamMatrix } from "./team-matrix";

/** What is said about single voters, where the decision shows names: computed in the browser, from ballots it has anyway. */
export type PersonalFigures = {
  /** In the order of everything below. */
  participantIds: readonly string[];
  voters: readonly {
    /** Per option, 0–100. */
    scores: readonly (number | null)[];
    /** Who comes first for them; empty unless they have a score for every option. */
    winners: readonly number[];
    /** Their own rank of the team's first. */
    rankOfFirst: number | null;
    /** Who would come first without them; null when that changes nothing. */
    without: readonly number[] | null;
  }[];
  /** Null under five voters. */
  distances: { weights: VoterMap; ratings: VoterMap } | null;
};

/** Everybody's distance to everybody, and who stands beside whom. */
export type VoterMap = {
  /** 0–1, null where two have nothing in common. */
  matrix: readonly (readonly (number | null)[])[];
  /** Voters in an order that puts those who are alike side by side. */
  order: readonly number[];
  /** Who sees it differently from all others. */
  far: readonly number[];
};

/** F5: who wins for whom, without whom others would win, and how far apart everybody is. */
export function personalFigures(team: TeamMatrix, { first }: Standing): PersonalFigures {
  const packed = packTeam(team.votes, team.optionIds.length, team.criterionIds.length);
  const without = new Map(
    finish(leaveOneOut(packed, team.merging)).map((each) => [each.voter, each.winners]),
  );
  return {
    participantIds: team.participantIds,
    voters: personalScores(team).map((own, voter) => ({
      scores: own.scores,
      winners: ownWinners(own),
      rankOfFirst: ownRankOf(first, own),
      without: without.get(voter) ?? null,
    })),
    distances: team.participantIds.length < fewestForDistances ? null : distancesOf(team),
  };
}

function distancesOf({ votes, criterionIds, values }: TeamMatrix): PersonalFigures["distances"] {
  const nothing = criterionIds.map(() => null);
  const ratings = votes.values.map((rows) => rows.flat());
  return {
    weights: mapOf(
      distanceMatrix<readonly (number | null)[]>(
        votes.weights.map((own) => own ?? nothing),
        totalVariation,
      ),
      distanceToOthers(votes.weights.map((own) => own ?? criterionIds.map(() => 0))),
    ),
    ratings: mapOf(
      distanceMatrix(ratings, meanAbsDifference),
      ratings.map((own) => meanAbsDifference(own, values.flat())),
    ),
  };
}

function mapOf(matrix: (number | null)[][], toTeam: readonly (number | null)[]): VoterMap {
  const known = toTeam.flatMap((distance, voter) => (distance === null ? [] : [{ voter, distance }]));
  const { flagged } = farVoters(
    known.map(({ distance }) => distance),
    3.5,
  );
  return { matrix, order: clusterOrder(matrix), far: flagged.map((index) => known[index]!.voter) };
}
