"use server";

import { admissionFor } from "@/lib/db/access/admission";
import { inviteByToken } from "@/lib/db/access/invites";
import type { JoinState } from "./_components/join-form";
import { comeIn } from "./come-in";
import { refusalText } from "./refusal-text";

/** Joins by an invitation link. An invitation that lets nobody in makes no guest either. */
export async function joinByInvite(token: string, before: JoinState, form: FormData): Promise<JoinState> {
  const invite = await inviteByToken(String(token));
  if (invite === null) return { ...before, problem: refusalText("not_found") };
  const admission = admissionFor(invite);
  if (admission !== "open") return { ...before, problem: refusalText(admission) };
  return comeIn(invite.decisionId, { kind: "invite", invite }, form, true);
}
