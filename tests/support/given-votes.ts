import { tallyOf } from "@/lib/decision/tally";
import type { Tally } from "@/lib/decision/tally";
import { worldAfter } from "./given";
import type { Said } from "./given";
import { openRound, rateAll, reveal, team, weigh } from "./given-matrix";

/** What a history is merged to. */
export function tallyAfter(...history: readonly Said[]): Tally {
  const { state, directory } = worldAfter(...history);
  return tallyOf(state, directory.voters);
}

export const rounds = [openRound("w", "weights"), openRound("r", "ratings")];
export const revealed = [reveal("w"), reveal("r")];

/** Ann gives speed 6 and ease 2 (3/4, 1/4), Bob 1 and 3 (1/4, 3/4): merged 1/2 and 1/2. */
export const weighed = [weigh("ann", "w", { speed: 6, ease: 2 }), weigh("bob", "w", { speed: 1, ease: 3 })];
/** Cells in the order speed·django, speed·flask, ease·django, ease·flask. */
export const rated = [...rateAll("ann", "r", [5, 1, 3, 5]), ...rateAll("bob", "r", [4, 3, "abstain", 5])];
export const all = [...team, ...rounds, ...weighed, ...rated, ...revealed];
