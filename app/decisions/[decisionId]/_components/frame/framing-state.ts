import type { Decision } from "@/lib/decision/model";
import { may } from "@/lib/decision/policy";
import type { View } from "@/lib/decision/view";
import { viewerRole } from "@/lib/decision/viewer";

/** What can be done to the frame now, as far as a screen can know; the server decides. */
export type FramingState = {
  /** Texts and evidence. */
  canEdit: boolean;
  /** Number, order and use of options and criteria. */
  canShape: boolean;
  /** Names and who decides: locked by the first vote, and while sealed nobody may tell whether there is one. */
  canPromise: boolean;
};

/** S: facilitators frame until the outcome; what is voted on stands still while a round is open. */
export function framingState(view: View): FramingState {
  const { decision } = view;
  const canEdit = decision.phase !== "decided" && may(viewerRole(decision, view.viewer), "ChangeFrame");
  return { canEdit, canShape: canEdit && !isFrozen(decision), canPromise: canEdit && !votingBegan(decision) };
}

/** Whether a round is open. */
export function isFrozen(decision: Pick<Decision, "rounds">): boolean {
  return decision.rounds.some((round) => round.status !== "closed");
}

function votingBegan(decision: Pick<Decision, "rounds">): boolean {
  return decision.rounds.some((round) => round.status === "sealed" || round.revealedSeq !== null);
}
