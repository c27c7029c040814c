import { anyAccount } from "@/lib/db/people/accounts";
import { openInvite } from "@/lib/db/people/workspace-invites";
import { env } from "@/lib/env";
import { sameOriginPath } from "./same-origin-path";

/** Whether somebody may make an account now, and if not, why. */
export type SignUpAnswer = "yes" | "closed" | "invite_needed";

/**
 * By SIGNUP: `open` lets everybody, `closed` nobody, `invite` those who come from an invitation into a workspace (found
 * in the path they return to). Under `invite` the very first account needs none, or nobody could ever invite.
 */
export async function maySignUp(returnTo: string): Promise<SignUpAnswer> {
  const { SIGNUP } = env();
  if (SIGNUP === "open") return "yes";
  if (SIGNUP === "closed") return "closed";
  const secret = inviteOfPath(returnTo);
  if (secret !== null && (await openInvite(secret)) !== null) return "yes";
  return (await anyAccount()) ? "invite_needed" : "yes";
}

/** The path at which an invitation is accepted. */
export function invitePath(secret: string): string {
  return `/workspaces/join?invite=${encodeURIComponent(secret)}`;
}

/** The secret of the invitation a path leads to, or null. */
export function inviteOfPath(path: string): string | null {
  const url = new URL(sameOriginPath(path), "http://weighhouse.invalid");
  return url.pathname === "/workspaces/join" ? url.searchParams.get("invite") : null;
}
