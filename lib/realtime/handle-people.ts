import type { PeoplePage } from "@/lib/decision/people-page";
import type { Hub } from "./hub";
import { parsePeople } from "./parse-message";
import type { Answer } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";
import { refuse } from "./refuse";

/** Answers with a page of the people of a decision that this connection has joined. */
export function handlePeople(hub: Hub, socket: RealtimeSocket, message: unknown): Answer<PeoplePage> {
  const asked = parsePeople(message);
  if (asked === null) return refuse("malformed");
  const { decisionId, ...question } = asked;
  const page = hub.page(socket.id, decisionId, question);
  return page === null ? refuse("unknown_decision") : { ok: true, value: page };
}
