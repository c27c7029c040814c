import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentViewer } from "@/lib/auth/current-viewer";
import { signInAsGuest } from "@/lib/auth/guest";
import { joinDecision } from "@/lib/db/access/join-decision";
import type { JoinRight } from "@/lib/db/access/join-decision";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { joinMessages } from "@/lib/messages/join";
import type { JoinState } from "./_components/join-form";
import { readJoinForm } from "./read-join-form";
import { refusalText } from "./refusal-text";

/**
 * Joins with what the form sent and goes on to the decision, at the place a deep link named. Whoever is nobody yet
 * becomes a guest. `mayMakeGuest` is false where only people who are known already can come in.
 */
export async function comeIn(
  decisionId: string,
  by: JoinRight,
  form: FormData,
  mayMakeGuest: boolean,
): Promise<JoinState> {
  const read = readJoinForm(form);
  if (!read.ok) return read.state;
  const { name, participation, place } = read.wish;
  if ((await countAttempt("join", { address: clientAddress(await headers()) })) > 0)
    return { name, problem: joinMessages.tooMany };
  const viewer = (await currentViewer()) ?? (mayMakeGuest ? await signInAsGuest(name) : null);
  if (viewer === null) return { name, problem: joinMessages.closed.refused };
  const joined = await joinDecision({ decisionId, userId: viewer.userId, name, participation, by });
  if (joined.ok) redirect(`/decisions/${decisionId}${place}`);
  return { name, problem: refusalText(joined.refusal) };
}
