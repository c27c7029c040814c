import type { Mine } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";

export type GuideStep = "weigh" | "reveal" | "move";

/** Which steps of trying are done, from the decision and the own votes alone. */
export function guideSteps(decision: Decision, mine: Mine): Readonly<Record<GuideStep, boolean>> {
  const round = decision.rounds.findLast((each) => each.focus === "weights");
  const own = round === undefined ? undefined : mine.ballots[round.id];
  const revealedSeq = round?.revealedSeq ?? null;
  const lastVote = own?.weights?.seq ?? 0;
  return {
    weigh: own?.done ?? false,
    reveal: revealedSeq !== null,
    move: revealedSeq !== null && lastVote > revealedSeq,
  };
}
