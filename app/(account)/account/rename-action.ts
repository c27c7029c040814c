"use server";

import { revalidatePath } from "next/cache";
import { personName, readFields } from "@/lib/auth/account-fields";
import { requireAccount } from "@/lib/auth/current-viewer";
import { renamePerson } from "@/lib/db/people/accounts";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { done, faulty } from "../form-answers";

/** Changes the name others see. */
export async function renameAction(_: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireAccount("/account");
  const fields = readFields({ name: personName }, form);
  if (!fields.ok) return faulty(fields.faults, form);
  await renamePerson(viewer.userId, fields.value.name);
  revalidatePath("/account");
  return done(accountMessages.nameSaved);
}
