import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { sameOriginPath } from "./same-origin-path";
import type { Viewer } from "./viewer";
import { viewerFromCookie } from "./viewer";

/**
 * Who asks for this page or sent this form; null for nobody. For server components and server actions, which are a
 * browser's: tokens do not count here, they have the REST routes (`withViewer`) and the socket.
 */
export async function currentViewer(): Promise<Viewer | null> {
  return viewerFromCookie(await headers());
}

/** Who asks, guests included. Others are sent to sign in and brought back to `returnTo`, a path of this app. */
export async function requireViewer(returnTo: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInPath(returnTo));
}

/** The same for pages that only somebody with an account has. */
export async function requireAccount(returnTo: string): Promise<Viewer & { sessionId: string }> {
  const viewer = await currentViewer();
  if (viewer?.kind !== "account" || viewer.sessionId === null) redirect(signInPath(returnTo));
  return { ...viewer, sessionId: viewer.sessionId };
}

/** Where to sign in so that one comes back to `returnTo` afterwards. */
export function signInPath(returnTo: string): string {
  return `/sign-in?returnTo=${encodeURIComponent(sameOriginPath(returnTo))}`;
}
