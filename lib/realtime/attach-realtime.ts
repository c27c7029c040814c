import type { Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { Presence } from "@/lib/db/presence/presence";
import { runtime } from "@/lib/db/runtime";
import { env } from "@/lib/env";
import { log } from "@/lib/log/log";
import { AccountAllowances, Allowance, accountRate, commentRate, socketRate } from "./allowance";
import { isAllowedOrigin } from "./allowed-origin";
import { endAccess } from "./end-access";
import { Hub } from "./hub";
import { identify } from "./identify";
import { socketPath } from "./protocol";
import type { RealtimeServer } from "./realtime-socket";
import { receive } from "./receive";
import type { Reception } from "./receive";
import { sayGoodbye } from "./say-goodbye";

/** Bytes of one message. */
export const largestMessage = 64 * 1024;
const forgetEvery = 60_000;

/** Refuses whoever brings a bad token, or neither a page of ours nor a good token (B6). */
function authenticate(server: RealtimeServer): void {
  server.use((socket, next) => {
    identify(socket).then(
      (person) => {
        const isProgram = socket.handshake.headers.origin === undefined;
        if (person === "refused" || (person === null && isProgram)) return next(new Error("unauthenticated"));
        socket.data.person = person;
        socket.data.allowance = new Allowance(socketRate);
        next();
      },
      (error: unknown) => {
        log().error({ err: error }, "realtime: nobody could be told apart");
        next(new Error("outage"));
      },
    );
  });
}

/**
 * Puts the socket on the app's one port. The runtime must be set. `close` takes nothing more, answers what was taken,
 * ends all connections, and leaves the HTTP server open.
 */
export function attachRealtime(httpServer: HttpServer): { close(): Promise<void> } {
  const server: RealtimeServer = new Server(httpServer, {
    path: socketPath,
    transports: ["websocket"],
    serveClient: false,
    // Development pages have a socket of their own on this port.
    destroyUpgrade: false,
    maxHttpBufferSize: largestMessage,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request, decide) => {
      // Without a word, the reason would be sent along.
      decide(null, !reception.stopping && isAllowedOrigin(request, env().APP_URL));
    },
  });
  const { decisions, pool } = runtime();
  const hub = new Hub(server, decisions, new Presence(pool));
  const reception: Reception = {
    hub,
    accounts: new AccountAllowances(accountRate),
    comments: new AccountAllowances(commentRate),
    open: new Set(),
    stopping: false,
  };
  authenticate(server);
  server.on("connection", (socket) => {
    receive(socket, reception);
    socket.on("disconnect", () => hub.leaveAll(socket.id));
  });
  const stopEnding = endAccess(server, hub);
  const forgetting = setInterval(() => {
    reception.accounts.forgetFull();
    reception.comments.forgetFull();
  }, forgetEvery);
  return {
    async close() {
      clearInterval(forgetting);
      stopEnding();
      await sayGoodbye(server, reception);
      // `server.close()` would end the HTTP server too, which is not ours.
      server.engine.close();
      await hub.stop();
    },
  };
}
