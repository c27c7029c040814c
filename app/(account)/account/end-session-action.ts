"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireAccount } from "@/lib/auth/current-viewer";
import { endAllSessions, endSession } from "@/lib/db/people/sessions";
import type { FormState } from "../_components/form-state";
import { untouched } from "../_components/form-state";

/** Ends one of one's own sessions (`sessionId`), or all but this one. */
export async function endSessionAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireAccount("/account");
  const chosen = form.get("sessionId");
  const sessionId = z.uuid().safeParse(chosen);
  if (sessionId.success) await endSession(viewer.userId, sessionId.data);
  else if (chosen === null) await endAllSessions(viewer.userId, viewer.sessionId);
  revalidatePath("/account");
  return untouched;
}
