import type { Team } from "./team";
import { teamMerger } from "./team-merger";
import { readResult } from "./team-result";
import { winners } from "./winners";

/** Who would win without one voter; empty when nobody would have a score. */
export type WithoutVoter = { voter: number; winners: number[] };

/**
 * The voters without whom other options would come first (or tie for it), each with those options: the jackknife of
 * Quenouille 1949 applied to the winner. `team` as packed; voters by number. With one voter there is nobody left to compare.
 */
export function leaveOneOut(team: Team): WithoutVoter[] {
  if (team.voters < 2) return [];
  const merger = teamMerger(team);
  merger.merge(new Uint8Array(team.voters).fill(1));
  const together = winners(readResult(merger, team).scores);
  return Array.from({ length: team.voters }, (_, voter) => {
    merger.mergeWithout(voter);
    return { voter, winners: winners(readResult(merger, team).scores) };
  }).filter(({ winners: without }) => String(without) !== String(together));
}
