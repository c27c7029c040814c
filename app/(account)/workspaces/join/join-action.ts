"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requireAccount } from "@/lib/auth/current-viewer";
import { invitePath } from "@/lib/auth/sign-up-policy";
import { acceptInvite } from "@/lib/db/people/workspace-invites";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { FormState } from "../../_components/form-state";
import { refused } from "../../form-answers";
import { textOf } from "../../text-of";

/** Accepts an invitation and goes to the workspace. */
export async function joinAction(_: FormState, form: FormData): Promise<FormState> {
  const invite = textOf(form, "invite");
  const { userId } = await requireAccount(invitePath(invite));
  const wait = await countAttempt("join", { address: clientAddress(await headers()) });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait));
  if ((await acceptInvite(invite, userId)) === null) return refused(workspaceMessages.joinDead);
  redirect("/workspaces");
}
