import type { Role } from "@/lib/decision/policy";
import { viewerRole } from "@/lib/decision/viewer";
import { runtime } from "../runtime";
import { accessPolicy } from "./access-policy";
import type { AccessAction, AccessRefusal, Asker } from "./access-policy";

/** What somebody is to a decision. */
export type Standing = {
  role: Role;
  participantId: string | null;
  removed: boolean;
  /** Whether they own the workspace of the decision, and with it may always take over. */
  ownsWorkspace: boolean;
};

/** The role of a user in a decision; null when there is no such decision. */
export async function standingOf(decisionId: string, userId: string): Promise<Standing | null> {
  const { decisions } = runtime();
  const found = await decisions.viewerOf(decisionId, { userId, link: null });
  const book = await decisions.current(decisionId);
  if (found === null || book === null) return null;
  const { participantId } = found.viewer;
  const participant = participantId === null ? undefined : book.state.participants[participantId];
  return {
    role: viewerRole(book.state, found.viewer),
    participantId: participant === undefined ? null : participant.id,
    removed: participant?.removed ?? false,
    ownsWorkspace: found.viewer.workspaceRole === "owner",
  };
}

/** Why this person may not do that with the ways into a decision; null when they may. */
export async function refusalFor(
  action: AccessAction,
  decisionId: string,
  asker: Asker,
): Promise<AccessRefusal | null> {
  const standing = await standingOf(decisionId, asker.userId);
  if (standing === null || standing.role === "outsider") return "not_found";
  const { roles, accountNeeded } = accessPolicy[action];
  if (!roles[standing.role]) return "forbidden";
  return accountNeeded && asker.kind !== "account" ? "account_needed" : null;
}
