import type { Socket } from "socket.io-client";
import type { ClientMessages, ServerMessages } from "@/lib/realtime/protocol";
import { socketPath } from "@/lib/realtime/protocol";
import type { Ears, Wire } from "./wire";

type Line = Socket<ServerMessages, ClientMessages>;

/** A line whose callbacks hear of a missing answer first. */
type Patient = ReturnType<Line["timeout"]>;

/** How long an answer may take before the command counts as unanswered and is sent again. */
const answerWithin = 10_000;

function listen(line: Line, decisionId: string, ears: Ears, comeBack: () => void): void {
  line.on("connect", ears.up);
  line.on("disconnect", (reason) => {
    ears.down();
    // The server ended it: Socket.IO does not come back by itself.
    if (reason === "io server disconnect") comeBack();
  });
  line.on("connect_error", () => {
    ears.down();
    if (!line.active) comeBack();
  });
  line.on("decision:frame", (message) => {
    if (message.decisionId === decisionId) ears.frame(message.frame);
  });
  line.on("decision:mine", (message) => {
    if (message.decisionId === decisionId) ears.mine(message.mine);
  });
  line.on("decision:snapshot", (message) => {
    if (message.decisionId === decisionId) ears.snapshot(message.view, message.mine);
  });
  line.on("decision:gone", (message) => {
    if (message.decisionId === decisionId) ears.gone();
  });
  line.on("presence:changed", (message) => {
    if (message.decisionId === decisionId) ears.online(message.online);
  });
}

/**
 * A wire over Socket.IO to the server this page came from. The library is fetched only now, after the page has
 * painted; reconnecting waits 0.5 to 5 s, spread at random, so that a restarted server is not run over.
 */
export function connectSocket(decisionId: string, ears: Ears): Wire {
  let closed = false;
  const line: Promise<Line> = import("socket.io-client").then(({ io }) => {
    const opened: Line = io({
      path: socketPath,
      transports: ["websocket"],
      autoConnect: false,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5000,
      randomizationFactor: 0.5,
    });
    // Spread at random, as Socket.IO's own attempts are.
    const comeBack = () => setTimeout(() => closed || opened.connect(), 500 + Math.random() * 1000);
    listen(opened, decisionId, ears, comeBack);
    if (!closed) opened.connect();
    return opened;
  });
  line.catch(ears.down);
  type Done<T> = (error: Error | null, answer: T) => void;
  async function ask<T>(say: (opened: Patient, done: Done<T>) => void): Promise<T> {
    const opened = (await line).timeout(answerWithin);
    return new Promise((resolve, reject) =>
      say(opened, (error, answer) => (error === null ? resolve(answer) : reject(error))),
    );
  }
  return {
    join: (message) => ask((opened, done) => opened.emit("decision:join", message, done)),
    send: (message) => ask((opened, done) => opened.emit("command:send", message, done)),
    close() {
      closed = true;
      void line.then((opened) => {
        opened.removeAllListeners();
        opened.disconnect();
      });
    },
  };
}
