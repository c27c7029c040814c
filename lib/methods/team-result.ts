import { rank } from "./rank";
import type { Team } from "./team";
import { teamMerger } from "./team-merger";
import type { TeamMerger } from "./team-merger";

/** A team's votes merged: weights, values and the scores they give, on the scale of the values. */
export type TeamResult = {
  /** Merged weights, sum 1; null while nobody weighed. */
  weights: number[] | null;
  /** Option × criterion: merged values; null where nobody voted. */
  values: (number | null)[][];
  /** Per option; null while a cell that has weight has no value, or nobody weighed. */
  scores: (number | null)[];
  /** 1 = best, ties share; null without a score. */
  ranks: (number | null)[];
};

/** Everybody's votes merged by the plain mean, one person one vote (methods 4.1, 5). */
export function teamResult(team: Team): TeamResult {
  const merger = teamMerger(team);
  merger.merge(new Uint8Array(team.voters).fill(1));
  return readResult(merger, team);
}

/** What a merger holds, as plain lists. */
export function readResult(
  { weights, values, scores }: Pick<TeamMerger, "weights" | "values" | "scores">,
  { options, criteria }: Pick<Team, "options" | "criteria">,
): TeamResult {
  const found = Array.from(scores, (score) => (score === -Infinity ? null : score));
  return {
    weights: weights.some((weight) => weight > 0) ? [...weights] : null,
    values: Array.from({ length: options }, (_, option) =>
      Array.from(values.subarray(option * criteria, (option + 1) * criteria), (value) =>
        Number.isNaN(value) ? null : value,
      ),
    ),
    scores: found,
    ranks: rank(found),
  };
}
