import { roomFigures } from "@/lib/decision/figures/room-figures";
import { decisionRecord } from "@/lib/record/decision-record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { finish, openRound, rateAll, reveal, team, weigh } from "../support/given-matrix";

/** The record of the team's decision after what was said. */
export function recordAfter(...history: readonly Said[]): DecisionRecord {
  const world = worldAfter(...team, ...history);
  return decisionRecord(world.state, world.directory, roomFigures(world.state, world.directory));
}

/** Weights 75/25 and 50/50 merge to 62.5/37.5; the means are 4.5, 2.5, 2.5, 4.5. */
export const voted: readonly Said[] = [
  openRound("w1", "weights"),
  weigh("ann", "w1", { speed: 3, ease: 1 }),
  weigh("bob", "w1", { speed: 5, ease: 5 }),
  finish("ann", "w1"),
  reveal("w1"),
  openRound("r1", "ratings"),
  ...rateAll("ann", "r1", [5, 3, 2, 4]),
  ...rateAll("bob", "r1", [4, 2, 3, 5]),
  reveal("r1"),
];
