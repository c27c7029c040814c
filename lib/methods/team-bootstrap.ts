import { bootstrap } from "./bootstrap";
import type { Bootstrap } from "./bootstrap";
import { mergerOf } from "./merger-of";
import type { Team } from "./team";
import { plainMerging } from "./team-merging";

/**
 * `bootstrap` over a team: in every resample weights and values are merged anew from the voters drawn, missing votes left
 * out per cell (methods 8.2), by the rule given and with the voting power of those drawn. An option without a score in a
 * resample cannot win it.
 */
export function teamBootstrap(
  team: Team,
  draws: { seed: string; resamples?: number },
  merging = plainMerging(team),
): Generator<number, Bootstrap, void> {
  const merger = mergerOf(team, merging);
  const scoresOf = (counts: Uint32Array, scores: Float64Array) => {
    merger.merge(counts);
    scores.set(merger.scores);
  };
  return bootstrap(team.voters, team.options, scoresOf, draws);
}
