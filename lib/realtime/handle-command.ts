import { runtime } from "@/lib/db/runtime";
import { isBallotEvent } from "@/lib/decision/event";
import { viewerRole } from "@/lib/decision/viewer";
import type { AccountAllowances } from "./allowance";
import type { Hub } from "./hub";
import { parseCommand } from "./parse-message";
import type { Accepted, Answer } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";
import { refuse } from "./refuse";

async function seesNothing(decisionId: string, userId: string): Promise<boolean> {
  const access = { userId, link: null };
  const found = await runtime().decisions.viewerOf(decisionId, access);
  const book = await runtime().decisions.current(decisionId);
  return found === null || book === null || viewerRole(book.state, found.viewer) === "outsider";
}

/** Sends a command into its lane: role and state are checked there, for each one anew (B8). */
export async function handleCommand(
  hub: Hub,
  socket: RealtimeSocket,
  message: unknown,
  comments: AccountAllowances,
): Promise<Answer<Accepted>> {
  const sent = parseCommand(message);
  if (sent === null) return refuse("malformed");
  const { person } = socket.data;
  if (person === null) return refuse("unauthenticated");
  const mayWrite = person.scopes === null || person.scopes.includes("write");
  if (!mayWrite) return refuse("forbidden");
  const { decisionId, commandId, command } = sent;
  const { userId } = person;
  const isComment = command.type === "PostComment" || command.type === "EditComment";
  if (isComment && !comments.take(userId)) return refuse("rate_limited");
  const executed = await runtime().decisions.execute(decisionId, { commandId, command }, { userId });
  if (executed === null) return refuse("unknown_decision");
  if (executed.ok) {
    const { seq, recorded, mine } = executed;
    if (!isBallotEvent(recorded.event)) return { ok: true, value: { seq, mine: null } };
    return { ok: true, value: { seq, mine: hub.tellMine(socket.id, decisionId, mine) } };
  }
  const { rejection } = executed;
  // To somebody from elsewhere a decision does not exist, rather than being forbidden (C2).
  const hides = rejection.code === "forbidden" && (await seesNothing(decisionId, userId));
  return hides ? refuse("unknown_decision") : { ok: false, rejection };
}
