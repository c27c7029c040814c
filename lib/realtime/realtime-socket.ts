import type { Server, Socket } from "socket.io";
import type { Viewer as Person } from "@/lib/auth/viewer";
import type { Allowance } from "./allowance";
import type { ClientMessages, ServerMessages } from "./protocol";

/** What this process knows about a connection. */
export type SocketData = {
  /** Who is behind it, by cookie or token; null for somebody who only has a link. */
  person: Person | null;
  allowance: Allowance;
  /** For refusals. */
  patience: Allowance;
};

type NoEvents = Record<string, never>;

export type RealtimeSocket = Socket<ClientMessages, ServerMessages, NoEvents, SocketData>;
export type RealtimeServer = Server<ClientMessages, ServerMessages, NoEvents, SocketData>;
