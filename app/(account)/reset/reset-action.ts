"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { newPassword, readFields } from "@/lib/auth/account-fields";
import { resetPassword } from "@/lib/auth/change-password";
import { startSession } from "@/lib/auth/start-session";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { faulty, refused } from "../form-answers";
import { textOf } from "../text-of";

/** Sets a new password by the one-time link and signs in. */
export async function resetAction(_: FormState, form: FormData): Promise<FormState> {
  const fields = readFields({ password: newPassword }, form);
  if (!fields.ok) return faulty(fields.faults, form);
  const wait = await countAttempt("reset", { address: clientAddress(await headers()) });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait));
  const outcome = await resetPassword(textOf(form, "token"), fields.value.password);
  if (outcome === "password_common") return faulty({ password: outcome }, form);
  if (outcome === "link_dead") return refused(accountMessages.resetDead);
  await startSession(outcome.userId);
  redirect("/");
}
