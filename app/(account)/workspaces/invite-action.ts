"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { requireAccount } from "@/lib/auth/current-viewer";
import { invitePath } from "@/lib/auth/sign-up-policy";
import { createInvite, revokeInvite } from "@/lib/db/people/workspace-invites";
import { workspacePolicy } from "@/lib/db/people/workspace-policy";
import { workspaceFor } from "@/lib/db/people/workspaces";
import { publicOrigin } from "@/lib/http/public-origin";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { FormState } from "../_components/form-state";
import { untouched } from "../_components/form-state";
import { done, faultySaid, refused } from "../form-answers";
import { inviteDays, inviteUses, workspaceRole } from "./workspace-fields";

const chosen = z.object({ workspaceId: z.uuid(), role: workspaceRole, days: inviteDays });

/** Makes an invitation link and shows it this once. */
export async function createInviteAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/workspaces");
  const uses = inviteUses.safeParse(form.get("uses"));
  if (!uses.success) return faultySaid({ uses: workspaceMessages.usesWrong }, form);
  const wanted = chosen.safeParse(Object.fromEntries(form));
  if (!wanted.success) return refused(workspaceMessages.refusals.not_found, form);
  const wait = await countAttempt("invite", { account: userId });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait), form);
  const { workspaceId, role, days } = wanted.data;
  const expiresAt = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  const invite = await createInvite({ workspaceId, actorId: userId, role, expiresAt, maxUses: uses.data });
  if (typeof invite === "string") return refused(workspaceMessages.refusals[invite], form);
  revalidatePath("/workspaces");
  return done("", publicOrigin(await headers()).origin + invitePath(invite.secret));
}

/** Revokes an invitation into a workspace where one may invite. */
export async function revokeInviteAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/workspaces");
  const wanted = z.object({ workspaceId: z.uuid(), inviteId: z.uuid() }).safeParse(Object.fromEntries(form));
  const workspace = wanted.success ? await workspaceFor(wanted.data.workspaceId, userId) : null;
  if (!wanted.success || workspace === null) return refused(workspaceMessages.refusals.not_found);
  if (!workspacePolicy.invite[workspace.role]) return refused(workspaceMessages.refusals.forbidden);
  await revokeInvite(workspace.id, wanted.data.inviteId);
  revalidatePath("/workspaces");
  return untouched;
}
