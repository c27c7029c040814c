import { log } from "@/lib/log/log";
import { isOutage } from "@/lib/db/is-outage";
import { Allowance, introductionRate, refusalRate, socketRate } from "./allowance";
import type { ConnectionLimits } from "./connection-limits";
import { identify } from "./identify";
import type { RealtimeServer, RealtimeSocket } from "./realtime-socket";

/** Who is behind a connection, kept with it; or the word by which it is refused. */
async function admit(socket: RealtimeSocket, limits: ConnectionLimits): Promise<string | null> {
  const person = await identify(socket);
  const isProgram = socket.handshake.headers.origin === undefined;
  if (person === "refused" || (person === null && isProgram)) return "unauthenticated";
  if (!limits.hasRoom(person?.userId ?? null)) return "too_many_connections";
  socket.data.person = person;
  socket.data.allowance = new Allowance(socketRate);
  socket.data.patience = new Allowance(refusalRate);
  return null;
}

/**
 * Refuses whoever brings a bad token, or neither a page of ours nor a good token (B6), and whoever has too many
 * connections. Saying who one is costs a question to the database, so that it may not be said again and again.
 */
export function authenticate(server: RealtimeServer, limits: ConnectionLimits): void {
  const introductions = new WeakMap<object, Allowance>();
  server.use((socket, next) => {
    const allowance = introductions.get(socket.conn) ?? new Allowance(introductionRate);
    introductions.set(socket.conn, allowance);
    if (!allowance.take()) return void socket.conn.close(true);
    admit(socket, limits).then(
      (refusal) => (refusal === null ? next() : next(new Error(refusal))),
      (error: unknown) => {
        if (isOutage(error)) log().warn({ err: error }, "realtime: a handshake while the database is away");
        else log().error({ err: error }, "realtime: nobody could be told apart");
        next(new Error("outage"));
      },
    );
  });
}
