import { setTimeout as pause } from "node:timers/promises";
import type { RealtimeServer } from "./realtime-socket";
import type { Reception } from "./receive";

/** Time that the people of one connection are given more to come back in, so that another server is not run over (ms). */
const perConnection = 2;
const shortest = 500;
const longest = 10_000;
/** How long answers may take, and how long goodbyes, before the connections end without them (ms). */
export const answerWithin = 5_000;
export const leaveWithin = 1_000;

/**
 * Ends all connections in good order: tells everybody, answers what was taken, then disconnects. What comes meanwhile is
 * refused as an outage and stays in the outboxes.
 */
export async function sayGoodbye(server: RealtimeServer, reception: Reception): Promise<void> {
  reception.stopping = true;
  const connections = server.sockets.sockets.size;
  const within = Math.min(longest, Math.max(shortest, connections * perConnection));
  server.emit("server:stopping", { within });
  await atMost(answerWithin, () => reception.open.size === 0);
  server.disconnectSockets(true);
  await atMost(leaveWithin, () => server.engine.clientsCount === 0);
}

/** Waits until something is so, or for so many milliseconds. */
async function atMost(milliseconds: number, isSo: () => boolean): Promise<void> {
  const until = performance.now() + milliseconds;
  while (!isSo() && performance.now() < until) await pause(10);
}
