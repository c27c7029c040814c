import { expect, test } from "vitest";
import { createDecisionStore } from "@/lib/browser/decision-store";
import type { Wire } from "@/lib/browser/wire";
import type { Answer, Accepted } from "@/lib/realtime/protocol";
import { keptInMemory } from "./support/kept-in-memory";
import { decisionId, openedDecision } from "./support/pure-decision";
import { settle, virtualTime } from "./support/virtual-time";

/** Ben's browser on a perfect wire to a server that refuses whatever comes, for as long as `refuses` says. */
async function onlineBen() {
  const time = virtualTime();
  const decision = openedDecision();
  decision.run("ada", { type: "OpenRound", roundId: "r1", focus: "ratings", start: "afresh", sealed: true });
  const server = {
    refuses: null as "busy" | "outage" | "rate_limited" | null,
    tried: [] as string[],
    decision,
  };
  const wire: Wire = {
    join: async () => ({
      ok: true,
      value: {
        kind: "snapshot",
        view: decision.view("ben"),
        mine: decision.mine("ben"),
        online: { count: 0, of: [] },
      },
    }),
    async send({ commandId, command }): Promise<Answer<Accepted>> {
      server.tried.push(commandId);
      if (server.refuses !== null) return { ok: false, rejection: { code: server.refuses } };
      return decision.execute("ben", { commandId, command });
    },
    close: () => {},
  };
  const store = createDecisionStore({
    decisionId,
    view: decision.view("ben"),
    mine: decision.mine("ben"),
    link: null,
    kept: keptInMemory(),
    connect: (ears) => {
      queueMicrotask(() => ears.up());
      return wire;
    },
    newId: () => "the one id",
    now: time.now,
    later: time.later,
    random: () => 0.5,
  });
  store.start();
  await settle();
  return { store, server, time };
}

test.each(["busy", "outage", "rate_limited"] as const)(
  "a server that answers %s is told to the person; the vote stays in the outbox and goes out once, under its id",
  async (code) => {
    const { store, server, time } = await onlineBen();
    server.refuses = code;
    const vote = { roundId: "r1", criterionId: "speed", optionId: "django", value: 4 } as const;
    const answer = store.send({ type: "CastRating", ...vote });
    await settle();
    expect(store.shown()).toMatchObject({ held: code, waitingVotes: 1, connection: "online" });
    const triedAfter: number[] = [];
    for (let seconds = 1; triedAfter.length < 6; seconds += 1) {
      const before = server.tried.length;
      time.pass(1000);
      await settle();
      if (server.tried.length > before) triedAfter.push(seconds);
    }
    expect(triedAfter).toEqual([1, 3, 7, 15, 25, 35]);
    server.refuses = null;
    time.pass(10_000);
    await settle();
    expect(await answer).toMatchObject({ ok: true });
    expect(store.shown()).toMatchObject({ held: null, waiting: 0 });
    const made = server.decision.log().filter(({ event }) => event.type === "RatingCast");
    expect(made.map(({ commandId }) => commandId)).toEqual(["the one id"]);
    expect(new Set(server.tried)).toEqual(new Set(["the one id"]));
  },
);
