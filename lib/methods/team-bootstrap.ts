import { bootstrap } from "./bootstrap";
import type { Bootstrap } from "./bootstrap";
import type { Team } from "./team";
import { teamMerger } from "./team-merger";

/**
 * `bootstrap` over a team: in every resample weights and values are merged anew from the voters drawn, missing votes left
 * out per cell (methods 8.2). An option without a score in a resample cannot win it.
 */
export function teamBootstrap(
  team: Team,
  draws: { seed: string; resamples?: number },
): Generator<number, Bootstrap, void> {
  const merger = teamMerger(team);
  const scoresOf = (counts: Uint32Array, scores: Float64Array) => {
    merger.merge(counts);
    scores.set(merger.scores);
  };
  return bootstrap(team.voters, team.options, scoresOf, draws);
}
