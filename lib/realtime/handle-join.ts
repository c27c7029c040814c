import type { Hub } from "./hub";
import { linkedAccess } from "./linked-access";
import { parseJoin } from "./parse-message";
import type { Answer, Joined } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";
import { refuse } from "./refuse";

/** Answers a join. What somebody may not see does not exist for them (C2). */
export async function handleJoin(
  hub: Hub,
  socket: RealtimeSocket,
  message: unknown,
): Promise<Answer<Joined>> {
  const join = parseJoin(message);
  if (join === null) return refuse("malformed");
  const { decisionId, after, link } = join;
  const { person } = socket.data;
  if (person === null && link === null) return refuse("unauthenticated");
  const userId = person?.userId ?? null;
  const access = link === null ? { userId, link: null } : await linkedAccess(decisionId, link, userId);
  const joined = access === null ? null : await hub.join(socket, decisionId, after, access, link);
  if (joined === "too_many") return refuse("rate_limited");
  return joined === null ? refuse("unknown_decision") : { ok: true, value: joined };
}
