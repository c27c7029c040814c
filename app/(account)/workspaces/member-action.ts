"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireAccount } from "@/lib/auth/current-viewer";
import type { MembershipOutcome } from "@/lib/db/people/memberships";
import { changeRole, removeMember } from "@/lib/db/people/memberships";
import { workspaceMessages } from "@/lib/messages/workspace";
import type { FormState } from "../_components/form-state";
import { untouched } from "../_components/form-state";
import { refused } from "../form-answers";
import { workspaceRole } from "./workspace-fields";

const target = z.object({ workspaceId: z.uuid(), userId: z.uuid() });

/** Gives a member another role. */
export async function changeRoleAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireAccount("/workspaces");
  const wanted = target.extend({ role: workspaceRole }).safeParse(Object.fromEntries(form));
  if (!wanted.success) return refused(workspaceMessages.refusals.not_found);
  const { workspaceId, userId, role } = wanted.data;
  return answer(await changeRole(workspaceId, viewer.userId, userId, role));
}

/** Takes a member out, or leaves oneself. */
export async function removeMemberAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireAccount("/workspaces");
  const wanted = target.safeParse(Object.fromEntries(form));
  if (!wanted.success) return refused(workspaceMessages.refusals.not_found);
  return answer(await removeMember(wanted.data.workspaceId, viewer.userId, wanted.data.userId));
}

function answer(outcome: MembershipOutcome): FormState {
  revalidatePath("/workspaces");
  return outcome === "done" ? untouched : refused(workspaceMessages.refusals[outcome]);
}
