"use server";

import { redirect } from "next/navigation";

/** Goes to the address of a typed code, which says whether there is such an invitation. */
export async function openCode(form: FormData): Promise<void> {
  const typed = form.get("code");
  redirect(`/j/${encodeURIComponent(typeof typed === "string" ? typed.trim().slice(0, 40) || "-" : "-")}`);
}
