import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { answerCalls } from "./calls";

/** A server that does nothing but broadcast: what the machine can do. */
let frame = "";
let first = "";
let server: WebSocketServer | null = null;

const handlers = {
  /** Texts of so many bytes: what everybody hears, and what each hears on coming in. */
  listen: ({ frameBytes, firstBytes }: { frameBytes: number; firstBytes: number }) =>
    new Promise<string>((resolve) => {
      frame = "f".repeat(frameBytes);
      first = "s".repeat(firstBytes);
      const made = new WebSocketServer({
        port: 0,
        host: "127.0.0.1",
        perMessageDeflate: false,
        backlog: 4096,
      });
      server = made;
      made.on("listening", () => resolve(`ws://127.0.0.1:${(made.address() as AddressInfo).port}`));
      made.on("connection", (socket) => {
        socket.send(first);
        socket.on("message", () => {
          for (const client of server?.clients ?? []) client.send(frame);
        });
      });
    }),
};
export type BareCalls = typeof handlers;

answerCalls(handlers);
