import { ruledMerger } from "./ruled-merger";
import type { Team } from "./team";
import { teamMerger } from "./team-merger";
import type { TeamMerger } from "./team-merger";
import type { TeamMerging } from "./team-merging";

/** A merger by any rule; by the plain mean of equal powers the one that needs no columns. */
export function mergerOf(team: Team, merging: TeamMerging): TeamMerger {
  const { weights, values, powers } = merging;
  if (powers.length !== team.voters) throw new RangeError("One voting power per voter");
  const isPlain = weights === "mean" && values === "mean" && powers.every((power) => power === powers[0]);
  // Nobody with power is nobody at all.
  return isPlain && powers[0] !== 0 ? teamMerger(team) : ruledMerger(team, merging);
}
