import type { Command } from "@/lib/decision/command";
import { Client } from "../../realtime/support/client";
import type { Step } from "./check-history";
import { sealedVotesIn } from "./sealed-votes-in";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const passing = new Set(["busy", "outage", "rate_limited"]);

type Part = {
  userId: string;
  decisionId: string;
  /** The servers that are up by now, or soon will be. */
  urls: () => readonly string[];
  random: () => number;
  /** What to do next; null to look again in a moment. */
  next: () => Command | null;
  /** Hears of what was accepted, and under which number. */
  accepted: (command: Command, seq: number) => void;
  history: Step[];
  /** Hears of sealed rounds whose votes came over the wire. */
  leaks: string[];
  isOver: () => boolean;
};

/** Somebody with an outbox: one command after the other, each sent under its id until it is answered for certain. */
export async function takePart(part: Part): Promise<void> {
  const { userId, decisionId, random, history, isOver } = part;
  let client: Client | null = null;
  const comeBack = async (): Promise<Client | null> => {
    const urls = part.urls();
    const back = await Client.as(urls[Math.floor(random() * urls.length)]!, userId).catch(() => null);
    await back?.follow(decisionId).catch(() => undefined);
    return back;
  };
  while (!isOver()) {
    const command = part.next();
    const commandId = crypto.randomUUID();
    const note = { client: userId, commandId };
    for (let isOpen = command !== null; isOpen && command !== null;) {
      if (client?.disconnected != null) client = null;
      client ??= await comeBack();
      if (client === null) {
        await pause(100);
        continue;
      }
      if (client.view !== null) part.leaks.push(...sealedVotesIn(client.view));
      history.push({ what: "invoke", ...note, at: Date.now() });
      const { line } = client;
      const lost = new Promise<null>((resolve) => line.once("disconnect", () => resolve(null)));
      const answer = await Promise.race([client.send(decisionId, command, commandId), lost]).catch(
        () => null,
      );
      if (answer === null || (!answer.ok && passing.has(answer.rejection.code))) {
        history.push({ what: "unknown", ...note, at: Date.now() });
        if (answer === null) client = null;
        // The network, or the phone, is gone for a moment.
        await pause(50 + random() * 200);
        continue;
      }
      isOpen = false;
      if (answer.ok) {
        history.push({ what: "ok", ...note, at: Date.now(), seq: answer.value.seq });
        part.accepted(command, answer.value.seq);
      } else history.push({ what: "fail", ...note, at: Date.now(), code: answer.rejection.code });
      // A lost answer looks like this: the same again, under the same id, changes nothing more.
      if (random() < 0.2) void client.send(decisionId, command, commandId).catch(() => undefined);
    }
    await pause(random() * 100);
  }
}
