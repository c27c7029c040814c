import { randomUUID } from "node:crypto";
import { isOutage } from "@/lib/db/is-outage";
import { log } from "@/lib/log/log";
import { withLogFields } from "@/lib/log/log-fields";
import { refusals } from "@/lib/log/metrics";
import type { AccountAllowances } from "./allowance";
import { handleCommand } from "./handle-command";
import { handleJoin } from "./handle-join";
import { handlePeople } from "./handle-people";
import type { Hub } from "./hub";
import { parseLeave } from "./parse-message";
import type { Answer } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";
import { refuse } from "./refuse";

type Reply = (answer: Answer<unknown>) => void;

/** What all connections of this process share. */
export type Reception = {
  hub: Hub;
  accounts: AccountAllowances;
  comments: AccountAllowances;
  /** Messages that are being answered. */
  open: Set<Promise<unknown>>;
  /** Nothing more is taken: the process stops. */
  stopping: boolean;
};

async function handled(
  socket: RealtimeSocket,
  event: string,
  message: unknown,
  { hub, comments }: Reception,
): Promise<Answer<unknown>> {
  switch (event) {
    case "decision:join":
      return handleJoin(hub, socket, message);
    case "people:list":
      return handlePeople(hub, socket, message);
    case "command:send":
      return handleCommand(hub, socket, message, comments);
    default:
      return refuse("malformed");
  }
}

function leave(socket: RealtimeSocket, message: unknown, { hub }: Reception): void {
  const left = parseLeave(message);
  if (left === null) socket.emit("message:refused", { code: "malformed" });
  else hub.leave(socket.id, left.decisionId);
}

/** The connection and the account both allow it, or not now, or never to somebody who does not listen to refusals. */
function allowed(socket: RealtimeSocket, accounts: AccountAllowances): "yes" | "no" | "never" {
  const { allowance, patience, person } = socket.data;
  if (allowance.take() && (person === null || accounts.take(person.userId))) return "yes";
  return patience.take() ? "no" : "never";
}

/**
 * Takes everything a connection says: exactly one message and, but for leaving, exactly one callback. Whatever else
 * comes is refused without a word on why (B9), and never ends more than the connection it came on.
 */
export function receive(socket: RealtimeSocket, reception: Reception): void {
  socket.onAny((event: unknown, ...given: unknown[]) => {
    const last = given.at(-1);
    const reply = typeof last === "function" ? (last as Reply) : null;
    const messages = reply === null ? given : given.slice(0, -1);
    const answer: Reply = (value) => {
      if (reply !== null) reply(value);
      else if (!value.ok) socket.emit("message:refused", value.rejection);
    };
    const allowance = allowed(socket, reception.accounts);
    if (allowance === "never") return void socket.disconnect(true);
    if (allowance === "no") {
      refusals.inc({ code: "rate_limited" });
      return answer(refuse("rate_limited"));
    }
    const isLeaving = event === "decision:leave" && reply === null;
    if (typeof event !== "string" || messages.length !== 1 || (reply === null && !isLeaving))
      return answer(refuse("malformed"));
    if (isLeaving) return leave(socket, messages[0], reception);
    if (reception.stopping) return answer(refuse("outage"));
    const answering = withLogFields({ requestId: randomUUID() }, () =>
      handled(socket, event, messages[0], reception).then(answer, (error: unknown) => {
        if (isOutage(error))
          log().warn({ err: error }, "realtime: a message came while the database is away");
        else log().error({ err: error }, "realtime: a message could not be handled");
        answer(refuse("outage"));
      }),
    );
    reception.open.add(answering);
    void answering.finally(() => reception.open.delete(answering));
  });
}
