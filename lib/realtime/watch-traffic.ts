import type { IncomingMessage } from "node:http";
import { frameBytes, traffic } from "@/lib/log/metrics";
import { Allowance, packetRate } from "./allowance";
import type { RealtimeServer } from "./realtime-socket";

/**
 * Bytes that may wait for a connection that does not take them. Beyond it the connection is closed, and whoever it was
 * comes back for a snapshot: others' memory is not spent on a reader who does not read.
 */
export const largestBacklog = 1024 * 1024;

const startOfFrame = '2["decision:frame"';

/** Counts what leaves, and closes connections whose other end does not take it, or sends without end (H2). */
export function watchTraffic(server: RealtimeServer): void {
  // Everybody in an audience is sent the same text: its bytes are counted once.
  let text = "";
  let bytes = 0;
  server.engine.on("connection", (connection: Connection) => {
    const packets = new Allowance(packetRate);
    connection.on("packet", () => {
      if (!packets.take()) connection.close(true);
    });
    let waiting = 0;
    connection.on("packetCreate", ({ data }: { data?: unknown }) => {
      if (typeof data !== "string") return;
      if (data !== text) {
        text = data;
        bytes = Buffer.byteLength(data);
        if (data.startsWith(startOfFrame)) frameBytes.observe(bytes);
      }
      traffic.unsaidBytes += bytes;
      // A goodbye would wait behind what is not read, and keep it all until it gives up.
      if (waiting > largestBacklog) connection.request.socket.destroy();
      waiting += bytes;
    });
    connection.on("flush", () => (waiting = 0));
  });
}

/** What is used of an Engine.IO connection. */
type Connection = {
  on(event: "packet", hear: () => void): void;
  on(event: "packetCreate", hear: (packet: { data?: unknown }) => void): void;
  on(event: "flush", hear: () => void): void;
  close(discard: boolean): void;
  request: IncomingMessage;
};
