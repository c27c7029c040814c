"use server";

import { revalidatePath } from "next/cache";
import { givenPassword, newPassword, readFields } from "@/lib/auth/account-fields";
import { changePassword } from "@/lib/auth/change-password";
import { requireAccount } from "@/lib/auth/current-viewer";
import { countAttempt, forgiveAttempts } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { done, faulty, refused } from "../form-answers";

/** Changes the password of whoever knows the present one; their other sessions end. */
export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId, sessionId } = await requireAccount("/account");
  const fields = readFields({ presentPassword: givenPassword, nextPassword: newPassword }, form);
  if (!fields.ok) return faulty(fields.faults, form);
  const wait = await countAttempt("signIn", { account: userId });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait));
  const { presentPassword, nextPassword } = fields.value;
  const outcome = await changePassword(userId, sessionId, presentPassword, nextPassword);
  if (outcome === "password_wrong") return faulty({ presentPassword: outcome }, form);
  if (outcome === "password_common") return faulty({ nextPassword: outcome }, form);
  await forgiveAttempts("signIn", userId);
  revalidatePath("/account");
  return done(accountMessages.passwordChanged);
}
