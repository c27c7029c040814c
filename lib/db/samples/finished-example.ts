import { signedToken } from "../access/signature";
import { runtime } from "../runtime";

/** The one finished decision that set-up makes: fixed, so that it is found again. */
export const finishedExample = {
  decisionId: "5a3b1e00-0000-4000-8000-000000000001",
  linkId: "5a3b1e00-0000-4000-8000-000000000002",
};

/** The token of the read-only link to the finished example's record; null where there is none (any more). */
export async function finishedExampleToken(): Promise<string | null> {
  const { decisionId, linkId } = finishedExample;
  const found = await runtime().prisma.shareLink.findFirst({
    where: { id: linkId, decisionId, revokedAt: null },
    select: { id: true },
  });
  return found === null ? null : signedToken("record", found.id);
}

/** How far set-up came with it: its link is what it makes last, and a revoked one is still there. */
export async function exampleState(): Promise<"missing" | "begun" | "finished"> {
  const { decisionId, linkId } = finishedExample;
  const { prisma } = runtime();
  if ((await prisma.shareLink.count({ where: { id: linkId, decisionId } })) > 0) return "finished";
  return (await prisma.decision.count({ where: { id: decisionId } })) > 0 ? "begun" : "missing";
}
