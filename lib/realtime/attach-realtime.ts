import type { IncomingMessage, Server as HttpServer } from "node:http";
import { Server } from "socket.io";
import { Presence } from "@/lib/db/presence/presence";
import { runtime } from "@/lib/db/runtime";
import { env } from "@/lib/env";
import { connections } from "@/lib/log/metrics";
import { AccountAllowances, accountRate, commentRate } from "./allowance";
import { isAllowedOrigin } from "./allowed-origin";
import { authenticate } from "./authenticate";
import { ConnectionLimits, mostWaiting } from "./connection-limits";
import { endAccess } from "./end-access";
import { Hub } from "./hub";
import { socketPath } from "./protocol";
import type { RealtimeServer } from "./realtime-socket";
import { receive } from "./receive";
import type { Reception } from "./receive";
import { sayGoodbye } from "./say-goodbye";
import { watchTraffic } from "./watch-traffic";

/** Bytes of one message. */
export const largestMessage = 64 * 1024;
const forgetEvery = 60_000;

/**
 * Puts the socket on the app's one port, for requests to a host that is known. The runtime must be set. `close` takes
 * nothing more, answers what was taken, ends all connections, and leaves the HTTP server open.
 */
export function attachRealtime(
  httpServer: HttpServer,
  hostIsKnown: (request: IncomingMessage) => boolean = () => true,
): { close(): Promise<void> } {
  const server: RealtimeServer = new Server(httpServer, {
    path: socketPath,
    transports: ["websocket"],
    serveClient: false,
    // Development pages have a socket of their own on this port; what nobody answers is not kept open (H3).
    destroyUpgradeTimeout: 5_000,
    maxHttpBufferSize: largestMessage,
    connectTimeout: 10_000,
    pingInterval: 10_000,
    pingTimeout: 10_000,
    allowRequest: (request, decide) => {
      const waiting = server.engine.clientsCount - server.sockets.sockets.size;
      const hasRoom = !reception.stopping && waiting < mostWaiting;
      // Without a word, the reason would be sent along.
      decide(null, hasRoom && hostIsKnown(request) && isAllowedOrigin(request, env().APP_URL));
    },
  });
  const { decisions, pool, figures } = runtime();
  const hub = new Hub(decisions, new Presence(pool), figures);
  const reception: Reception = {
    hub,
    accounts: new AccountAllowances(accountRate),
    comments: new AccountAllowances(commentRate),
    open: new Set(),
    stopping: false,
  };
  const limits = new ConnectionLimits();
  authenticate(server, limits);
  watchTraffic(server);
  server.on("connection", (socket) => {
    const account = socket.data.person?.userId ?? null;
    // Many may have been let in at the same moment.
    if (!limits.enter(account)) return void socket.disconnect(true);
    connections.inc();
    receive(socket, reception);
    socket.on("disconnect", () => {
      limits.leave(account);
      connections.dec();
      hub.leaveAll(socket.id);
    });
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
