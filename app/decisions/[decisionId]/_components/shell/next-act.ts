import { ratedCriteria, weighedCriteria } from "@/lib/decision/asked";
import type { Decision, Focus, Phase, Round } from "@/lib/decision/model";

/** What a facilitator can do with the rounds and the phase. */
export type MainAct =
  | "open_weights"
  | "to_weigh"
  | "reveal_weights"
  | "open_ratings"
  | "to_rate"
  | "reveal_ratings"
  | "close_ratings"
  | "to_decide";

function newest(decision: Decision, focus: Focus): Round | undefined {
  return decision.rounds.findLast((round) => round.focus === focus);
}

/** Everything that is weighed is measured: nobody is asked for ratings. */
function isMeasured(decision: Decision): boolean {
  return weighedCriteria(decision).length > 0 && ratedCriteria(decision).length === 0;
}

/** The one thing to do next; null when nothing is left but to write the outcome. */
export function nextAct(decision: Decision): MainAct | null {
  const { kind, phase } = decision;
  if (kind === "comparison" || phase === "decided") return null;
  const weights = newest(decision, "weights");
  const ratings = newest(decision, "ratings");
  if (weights === undefined) return "open_weights";
  if (weights.status === "sealed") return phase === "frame" ? "to_weigh" : "reveal_weights";
  if (ratings === undefined && isMeasured(decision)) return phase === "decide" ? null : "to_decide";
  if (ratings === undefined) return "open_ratings";
  if (ratings.status === "sealed") return phase === "rate" ? "reveal_ratings" : "to_rate";
  if (phase === "decide") return null;
  if (ratings.status === "revealed") return phase === "rate" ? "close_ratings" : "to_rate";
  return "to_decide";
}

export type MoreAct =
  | "open_weights_revealed"
  | "open_ratings_revealed"
  | "open_ratings"
  | "reveal_weights"
  | "reveal_ratings"
  | "close_weights"
  | "close_ratings"
  | "continue_weights"
  | "afresh_weights"
  | "continue_ratings"
  | "afresh_ratings";

function moreFor(decision: Decision, focus: Focus): MoreAct[] {
  const round = newest(decision, focus);
  if (round === undefined) {
    // Ratings that start revealed have no reveal that would close the weights.
    const weightsOpen = decision.rounds.some((each) => each.focus === "weights" && each.status !== "closed");
    if (focus === "weights") return ["open_weights_revealed"];
    if (isMeasured(decision)) return [];
    return weightsOpen ? ["open_ratings"] : ["open_ratings", "open_ratings_revealed"];
  }
  if (round.status === "sealed") return [`reveal_${focus}`];
  if (round.status === "revealed") return [`close_${focus}`];
  return [`continue_${focus}`, `afresh_${focus}`];
}

/** Everything else that is possible, without the main act. */
export function moreActs(decision: Decision): MoreAct[] {
  if (decision.kind === "comparison" || decision.phase === "decided") return [];
  const main = nextAct(decision);
  return [...moreFor(decision, "weights"), ...moreFor(decision, "ratings")].filter((act) => act !== main);
}

/** Where an act takes the room; others leave it where it is. */
export const phaseAfter: Readonly<Partial<Record<MainAct | MoreAct, Exclude<Phase, "decided">>>> = {
  open_weights: "weigh",
  open_weights_revealed: "weigh",
  continue_weights: "weigh",
  afresh_weights: "weigh",
  to_weigh: "weigh",
  open_ratings: "rate",
  open_ratings_revealed: "rate",
  continue_ratings: "rate",
  afresh_ratings: "rate",
  to_rate: "rate",
  to_decide: "decide",
};
