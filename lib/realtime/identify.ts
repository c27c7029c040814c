import type { Viewer as Person } from "@/lib/auth/viewer";
import { viewerFromHeaders } from "@/lib/auth/viewer";
import type { RealtimeSocket } from "./realtime-socket";

function tokenOf(socket: RealtimeSocket): string | null {
  const { token } = socket.handshake.auth as { token?: unknown };
  return typeof token === "string" && token !== "" ? token : null;
}

/**
 * Who opens a socket, checked anew at every handshake (B7): by a token in the handshake or in the Authorization header,
 * or by the session cookie; null for nobody. "refused" when a token was brought that is not (or no longer) good.
 */
export async function identify(socket: RealtimeSocket): Promise<Person | null | "refused"> {
  const { authorization, cookie } = socket.handshake.headers;
  const token = tokenOf(socket);
  const bearer = token === null ? authorization : `Bearer ${token}`;
  const headers = new Headers();
  if (bearer !== undefined) headers.set("authorization", bearer);
  if (cookie !== undefined) headers.set("cookie", cookie);
  const person = await viewerFromHeaders(headers);
  const broughtToken = bearer !== undefined && /^Bearer\b/i.test(bearer);
  return person === null && broughtToken ? "refused" : person;
}
