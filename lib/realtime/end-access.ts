import { accessEndedSince } from "@/lib/db/people/access-ended-since";
import { onAccessEnded } from "@/lib/db/people/access-endings";
import { deadAccessTokens } from "@/lib/db/people/access-tokens";
import { deadSessions } from "@/lib/db/people/sessions";
import { log } from "@/lib/log/log";
import type { Hub } from "./hub";
import { linkedAccess } from "./linked-access";
import type { RealtimeServer, RealtimeSocket } from "./realtime-socket";

const askEvery = 1000;
/** Clocks of servers differ, and a transaction shows only after its commit (ms). */
const lookBack = 5000;
/** Limits of age are in days: asking now and then is enough (ms). */
const askAgeEvery = 30_000;

type Concerns = (socket: RealtimeSocket) => boolean;

/**
 * Ends connections whose right ended (B3): at once what ended in this process, within a second what another one, a
 * link's end or an age limit (B4) ended. Returns the function that stops it.
 */
export function endAccess(server: RealtimeServer, hub: Hub): () => void {
  let askedAt = Date.now();
  let ageAskedAt = Date.now();
  let asking = false;

  const sockets = () => [...server.sockets.sockets.values()] as RealtimeSocket[];
  const end = (concerns: Concerns) => {
    for (const socket of sockets()) if (concerns(socket)) socket.disconnect(true);
  };
  const lookAgain = (userIds: ReadonlySet<string>) =>
    hub.lookAgain(({ access }) => access.userId !== null && userIds.has(access.userId));

  async function ask(): Promise<void> {
    const now = Date.now();
    const ended = await accessEndedSince(new Date(askedAt - lookBack));
    // Not before the answer: what ended while the database was out of reach is asked for again.
    askedAt = now;
    const sessions = new Set(ended.sessionIds);
    const tokens = new Set(ended.tokenIds);
    end(({ data: { person } }) => person?.sessionId != null && sessions.has(person.sessionId));
    end(({ data: { person } }) => person?.tokenId != null && tokens.has(person.tokenId));
    await lookAgain(new Set(ended.changedUserIds));
    for (const [token, { decisionId, link }] of hub.linkTokens())
      if ((await linkedAccess(decisionId, token, null))?.link !== link) hub.endLink(token);
  }

  async function askAge(): Promise<void> {
    ageAskedAt = Date.now();
    const people = sockets().flatMap(({ data }) => (data.person === null ? [] : [data.person]));
    const sessions = new Set(await deadSessions(people.flatMap(({ sessionId }) => sessionId ?? [])));
    const tokens = new Set(await deadAccessTokens(people.flatMap(({ tokenId }) => tokenId ?? [])));
    end(({ data: { person } }) => person?.sessionId != null && sessions.has(person.sessionId));
    end(({ data: { person } }) => person?.tokenId != null && tokens.has(person.tokenId));
  }

  async function poll(): Promise<void> {
    if (asking || sockets().length === 0) return;
    asking = true;
    try {
      await ask();
      if (Date.now() - ageAskedAt > askAgeEvery) await askAge();
    } catch (error) {
      log().warn({ err: error }, "realtime: could not ask whose access ended");
    } finally {
      asking = false;
    }
  }

  const polling = setInterval(() => void poll(), askEvery);
  const stopHearing = onAccessEnded((ending) => {
    if (ending.kind === "session") end(({ data }) => data.person?.sessionId === ending.sessionId);
    else if (ending.kind === "token") end(({ data }) => data.person?.tokenId === ending.tokenId);
    else
      lookAgain(new Set([ending.userId])).catch((error: unknown) =>
        log().warn({ err: error }, "realtime: could not look again who somebody is"),
      );
  });
  return () => {
    clearInterval(polling);
    stopHearing();
  };
}
