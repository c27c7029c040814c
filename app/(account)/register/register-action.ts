"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { emailAddress, newPassword, personName, readFields } from "@/lib/auth/account-fields";
import { currentViewer } from "@/lib/auth/current-viewer";
import { register } from "@/lib/auth/register";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { startSession } from "@/lib/auth/start-session";
import { clientAddress } from "@/lib/http/client-address";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { faulty, refused } from "../form-answers";

/** Makes an account, signs it in and goes on to where the person was headed. A guest becomes the account. */
export async function registerAction(_: FormState, form: FormData): Promise<FormState> {
  const fields = readFields({ name: personName, email: emailAddress, password: newPassword }, form);
  if (!fields.ok) return faulty(fields.faults, form);
  const wait = await countAttempt("register", { address: clientAddress(await headers()) });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait), form);
  const returnTo = sameOriginPath(form.get("returnTo"));
  const workspaceName = accountMessages.workspaceOf(fields.value.name);
  const made = await register({ ...fields.value, workspaceName, returnTo }, await currentViewer());
  if (!made.ok) {
    const { refusal } = made;
    if (refusal === "email_taken") return faulty({ email: refusal }, form);
    if (refusal === "password_common") return faulty({ password: refusal }, form);
    return refused(accountMessages.refusals[refusal], form);
  }
  await startSession(made.userId);
  redirect(returnTo);
}
