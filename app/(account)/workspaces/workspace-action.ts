"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireAccount } from "@/lib/auth/current-viewer";
import { workspacePolicy } from "@/lib/db/people/workspace-policy";
import { createWorkspace, renameWorkspace, switchWorkspace, workspaceFor } from "@/lib/db/people/workspaces";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { FormState } from "../_components/form-state";
import { untouched } from "../_components/form-state";
import { done, faultySaid, refused } from "../form-answers";
import { workspaceName } from "./workspace-fields";

/** Makes a workspace and goes there. */
export async function createWorkspaceAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/workspaces");
  const name = workspaceName.safeParse(form.get("name"));
  if (!name.success) return faultySaid({ name: name.error.issues[0]?.message ?? "" }, form);
  const wait = await countAttempt("create", { account: userId });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait), form);
  await createWorkspace(name.data, userId);
  revalidatePath("/workspaces");
  return done("");
}

/** Makes one of one's own workspaces the current one. */
export async function switchWorkspaceAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/workspaces");
  const id = z.uuid().safeParse(form.get("workspaceId"));
  const switched = id.success && (await switchWorkspace(userId, id.data));
  revalidatePath("/workspaces");
  return switched ? untouched : refused(workspaceMessages.refusals.not_found);
}

/** Renames a workspace one owns. */
export async function renameWorkspaceAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/workspaces");
  const id = z.uuid().safeParse(form.get("workspaceId"));
  const workspace = id.success ? await workspaceFor(id.data, userId) : null;
  if (workspace === null) return refused(workspaceMessages.refusals.not_found, form);
  if (!workspacePolicy.rename[workspace.role]) return refused(workspaceMessages.refusals.forbidden, form);
  const name = workspaceName.safeParse(form.get("name"));
  if (!name.success) return faultySaid({ name: name.error.issues[0]?.message ?? "" }, form);
  await renameWorkspace(workspace.id, name.data);
  revalidatePath("/workspaces");
  return done(workspaceMessages.renamed);
}
