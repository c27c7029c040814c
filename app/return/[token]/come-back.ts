"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/current-viewer";
import { signInAsGuest } from "@/lib/auth/guest";
import { openReturnLink, redeemReturnLink } from "@/lib/db/access/return-links";
import { standingOf } from "@/lib/db/access/standing";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { joinMessages } from "@/lib/messages/join";
import type { ReturnState } from "./_components/return-form";

/**
 * Gives the place of a return link to this browser. Nobody, and a guest who came into the decision again under another
 * identity meanwhile, becomes a new guest for it; an account that takes part already keeps its own place.
 */
export async function comeBack(token: string): Promise<ReturnState> {
  if ((await countAttempt("join", { address: clientAddress(await headers()) })) > 0)
    return { problem: joinMessages.tooMany };
  const open = await openReturnLink(String(token));
  if (open === null) return { problem: joinMessages.returnDead };
  const viewer = await currentViewer();
  const standing = viewer === null ? null : await standingOf(open.decisionId, viewer.userId);
  const elsewhere =
    standing !== null && standing.participantId !== null && standing.participantId !== open.participantId;
  if (elsewhere && viewer?.kind === "account") return { problem: joinMessages.returnAlready(open.name) };
  const who = viewer === null || elsewhere ? await signInAsGuest(open.name) : viewer;
  const redeemed = await redeemReturnLink(String(token), who.userId);
  if (redeemed.ok) redirect(`/decisions/${redeemed.decisionId}`);
  return {
    problem: redeemed.refusal === "dead" ? joinMessages.returnDead : joinMessages.returnAlready(open.name),
  };
}
