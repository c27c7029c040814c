"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { personName } from "@/lib/auth/account-fields";
import { requireAccount } from "@/lib/auth/current-viewer";
import { createAccessToken, revokeAccessToken } from "@/lib/db/people/access-tokens";
import { countAttempt } from "@/lib/http/rate-limit";
import { accountMessages } from "@/lib/messages/account";
import type { FormState } from "../_components/form-state";
import { untouched } from "../_components/form-state";
import { done, faulty, refused } from "../form-answers";
import { textOf } from "../text-of";

const choices = z.object({
  scope: z.enum(["read", "write"]).default("read"),
  days: z.coerce.number().int().min(1).max(365).default(90),
});

/** Makes an access token and shows it this once. */
export async function createTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/account");
  const name = personName.safeParse(form.get("name"));
  if (!name.success) {
    const tooLong = textOf(form, "name").trim().length > 80;
    return faulty({ name: tooLong ? "name_too_long" : "name_missing" }, form);
  }
  const chosen = choices.safeParse({
    scope: form.get("scope") ?? undefined,
    days: form.get("days") ?? undefined,
  });
  if (!chosen.success) return refused(accountMessages.refusals.other, form);
  const wait = await countAttempt("token", { account: userId });
  if (wait > 0) return refused(accountMessages.refusals.tooMany(wait), form);
  const { secret } = await createAccessToken({
    userId,
    kind: "personal",
    name: name.data,
    scopes: chosen.data.scope === "write" ? ["read", "write"] : ["read"],
    expiresAt: new Date(Date.now() + chosen.data.days * 24 * 60 * 60 * 1000),
  });
  revalidatePath("/account");
  return done("", secret);
}

/** Revokes one of one's own tokens. */
export async function revokeTokenAction(_: FormState, form: FormData): Promise<FormState> {
  const { userId } = await requireAccount("/account");
  const tokenId = z.uuid().safeParse(form.get("tokenId"));
  if (tokenId.success) await revokeAccessToken(userId, tokenId.data);
  revalidatePath("/account");
  return untouched;
}
