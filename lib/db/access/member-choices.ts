import { roleIn } from "../people/memberships";
import { runtime } from "../runtime";

/**
 * How a member of the decision's workspace may take part without an invitation, the main way first: viewers read and
 * comment, everybody else chooses. Empty for everybody who is no member.
 */
export async function memberChoices(decisionId: string, userId: string): Promise<("votes" | "observes")[]> {
  const decision = await runtime().prisma.decision.findUnique({
    where: { id: decisionId },
    select: { workspaceId: true },
  });
  const role = decision?.workspaceId == null ? null : await roleIn(decision.workspaceId, userId);
  if (role === null) return [];
  return role === "viewer" ? ["observes"] : ["votes", "observes"];
}
