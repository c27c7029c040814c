import type { Shown } from "@/lib/browser/shown";
import { isCounted } from "@/lib/decision/asked";
import type { Mine } from "@/lib/decision/mine";
import type { Decision, Participant } from "@/lib/decision/model";
import type { Role } from "@/lib/decision/policy";
import type { View } from "@/lib/decision/view";
import { viewerRole } from "@/lib/decision/viewer";

/** The decision as this person sees it now, with what they are in it. */
export type Room = {
  shown: Shown;
  view: View;
  decision: Decision;
  mine: Mine;
  role: Role;
  /** Null for a member of the workspace who has not joined. */
  me: Participant | null;
  isFacilitator: boolean;
  /** Whether they own the workspace of the decision: they can always take over. */
  ownsWorkspace: boolean;
  /** Whether this person's votes count. */
  votes: boolean;
};

/** Reads a room from what the browser shows. */
export function roomOf(shown: Shown): Room {
  const { view, mine } = shown;
  const { decision, viewer } = view;
  const me = viewer.participantId === null ? null : (decision.participants[viewer.participantId] ?? null);
  const role = viewerRole(decision, viewer);
  return {
    shown,
    view,
    decision,
    mine,
    role,
    me,
    isFacilitator: role === "facilitator",
    ownsWorkspace: viewer.workspaceRole === "owner",
    votes: isCounted(me ?? undefined),
  };
}
