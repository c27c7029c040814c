import { countingRound } from "../asked";
import type { Directory } from "../directory";
import type { Decision } from "../model";
import { namedRounds } from "../view";
import { viewerRole, withheldFrom } from "../viewer";
import type { Viewer } from "../viewer";
import type { Figures } from "./figures";
import { fewestForDistances } from "./team-distances";

/** V12: whether somebody's screen can compute the figures itself, from ballots it is shown. */
export function seesBallots(state: Decision, viewer: Viewer): boolean {
  if (viewerRole(state, viewer) === "presenter") return false;
  const named = namedRounds(state, []);
  return (["weights", "ratings"] as const).every((focus) => {
    const round = countingRound(state, focus);
    return round === undefined || named.includes(round);
  });
}

/** V12: whether the server sends somebody figures: whoever receives the whole tally, and no ballots with it. */
export function isSentFigures(state: Decision, directory: Directory, viewer: Viewer): boolean {
  return (
    viewerRole(state, viewer) !== "outsider" &&
    withheldFrom(state, directory, viewer).length === 0 &&
    !seesBallots(state, viewer)
  );
}

/** V12: figures as they leave the server: with few voters, counts of them would give somebody away. */
export function figuresToSend(figures: Figures): Figures {
  if (figures.voters >= fewestForDistances) return figures;
  return {
    ...figures,
    withoutOne: [],
    own: {
      voters: 0,
      first: figures.optionIds.map(() => 0),
      tied: 0,
      rankOfFirst: figures.optionIds.map(() => 0),
    },
    elections: null,
    regret: null,
  };
}
