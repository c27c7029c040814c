"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { emailAddress, givenPassword, readFields } from "@/lib/auth/account-fields";
import { sameOriginPath } from "@/lib/auth/same-origin-path";
import { startSession } from "@/lib/auth/start-session";
import { userByPassword } from "@/lib/auth/user-by-password";
import { countSignIn, forgiveSignIns } from "@/lib/http/sign-in-attempt";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { faulty, refused } from "../form-answers";

/** Signs in with e-mail address and password and goes on to where the person was headed. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const fields = readFields({ email: emailAddress, password: givenPassword }, form);
  if (!fields.ok && fields.faults.email) return faulty(fields.faults, form);
  if (!fields.ok) return refused(accountMessages.refusals.credentials, form);
  const { email, password } = fields.value;
  const wait = await countSignIn(await headers(), email);
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait), form);
  const userId = await userByPassword(email, password);
  if (userId === null) return refused(accountMessages.refusals.credentials, form);
  await forgiveSignIns(email);
  await startSession(userId);
  redirect(sameOriginPath(form.get("returnTo")));
}
