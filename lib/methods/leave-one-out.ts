import { mergerOf } from "./merger-of";
import type { Team } from "./team";
import { plainMerging } from "./team-merging";
import { readResult } from "./team-result";
import { winners } from "./winners";

/** Who would win without one voter; empty when nobody would have a score. */
export type WithoutVoter = { voter: number; winners: number[] };

/**
 * The voters without whom other options would come first (or tie for it), each with those options: the jackknife of
 * Quenouille 1949 applied to the winner. `team` as packed; voters by number; merged by the rule given. With one voter there
 * is nobody left to compare. Yields after every voter, so that whoever runs it may pause.
 */
export function* leaveOneOut(
  team: Team,
  merging = plainMerging(team),
): Generator<number, WithoutVoter[], void> {
  if (team.voters < 2) return [];
  const merger = mergerOf(team, merging);
  merger.merge(new Uint8Array(team.voters).fill(1));
  const together = winners(readResult(merger, team).scores);
  const found: WithoutVoter[] = [];
  for (let voter = 0; voter < team.voters; voter++) {
    merger.mergeWithout(voter);
    const without = winners(readResult(merger, team).scores);
    if (String(without) !== String(together)) found.push({ voter, winners: without });
    yield voter;
  }
  return found;
}
