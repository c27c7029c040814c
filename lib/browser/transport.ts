import type { Socket } from "socket.io-client";
import { viewFor } from "@/lib/decision/view";
import type { Answer, ClientMessages, Joined, ServerMessages, Snapshot } from "@/lib/realtime/protocol";
import { socketPath } from "@/lib/realtime/protocol";
import { backOff } from "./back-off";
import type * as wire from "./wire";
import type { Ears, Wire } from "./wire";

type Line = Socket<ServerMessages, ClientMessages>;

/** A line whose callbacks hear of a missing answer first. */
type Patient = ReturnType<Line["timeout"]>;

/** The first wait before coming back, and the longest (ms). */
const firstWait = 1000;
const longestWait = 10_000;
/** How long an answer may take before the command counts as unanswered and is sent again. */
const answerWithin = 10_000;

/** The last snapshot that came, until it is known for whom. */
type Held = { snapshot: Snapshot | null };

function whole(answer: Answer<Joined>, held: Held): Answer<wire.Joined> {
  if (!answer.ok) return answer;
  const { value } = answer;
  if (value.kind === "frame") return { ok: true, value };
  const { viewer, self, mine, online } = value;
  if (held.snapshot === null) throw new Error("A snapshot was announced and did not come.");
  return { ok: true, value: { kind: "snapshot", view: viewFor(held.snapshot, viewer, self), mine, online } };
}

function listen(
  line: Line,
  decisionId: string,
  ears: Ears,
  held: Held,
  comeBack: (within: number | null) => void,
): void {
  let within: number | null = null;
  line.on("connect", () => {
    within = null;
    ears.up();
  });
  line.on("server:stopping", (message) => (within = message.within));
  line.on("disconnect", (reason) => {
    ears.down();
    // The server ended it: Socket.IO does not come back by itself.
    if (reason === "io server disconnect") comeBack(within);
  });
  line.on("connect_error", () => {
    ears.down();
    if (!line.active) comeBack(null);
  });
  line.on("decision:frame", (message) => {
    if (message.decisionId === decisionId) ears.frame(message.frame);
  });
  line.on("decision:mine", (message) => {
    if (message.decisionId === decisionId) ears.mine(message.mine);
  });
  line.on("decision:snapshot", (message) => {
    if (message.decisionId === decisionId) held.snapshot = message.snapshot;
  });
  line.on("decision:viewer", ({ decisionId: id, viewer, self, mine }) => {
    if (id === decisionId && held.snapshot !== null)
      ears.snapshot(viewFor(held.snapshot, viewer, self), mine);
  });
  line.on("decision:figures", (message) => {
    if (message.decisionId === decisionId) ears.figures(message.figures);
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
 * painted. Coming back waits from half a second to a quarter of a minute, spread at random, so that a restarted server
 * is not run over; a server that stops says by itself how far to spread.
 */
export function connectSocket(decisionId: string, ears: Ears): Wire {
  let closed = false;
  const held: Held = { snapshot: null };
  const line: Promise<Line> = import("socket.io-client").then(({ io }) => {
    const opened: Line = io({
      path: socketPath,
      // For a proxy that sends the people of one decision to one server; nobody else reads it.
      query: { decision: decisionId },
      transports: ["websocket"],
      autoConnect: false,
      reconnectionDelay: firstWait,
      reconnectionDelayMax: longestWait,
      randomizationFactor: 0.5,
    });
    // The same for what Socket.IO does not try again by itself: a handshake that was refused, an end by the server.
    const waits = backOff(firstWait, longestWait, Math.random);
    opened.on("connect", waits.reset);
    const comeBack = (within: number | null) => {
      const wait = within === null ? waits.next() : within * Math.random();
      setTimeout(() => closed || opened.connect(), wait);
    };
    listen(opened, decisionId, ears, held, comeBack);
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
    async join(message) {
      const answer = await ask<Answer<Joined>>((opened, done) => opened.emit("decision:join", message, done));
      return whole(answer, held);
    },
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
