import fc from "fast-check";
import { expect, test } from "vitest";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { createDecisionStore } from "@/lib/browser/decision-store";
import type { DecisionStore } from "@/lib/browser/decision-store";
import type { Accepted, Answer } from "@/lib/realtime/protocol";
import { faultyNet } from "../browser/support/faulty-net";
import { keptInMemory } from "../browser/support/kept-in-memory";
import { decisionId, openedDecision } from "../browser/support/pure-decision";
import { settle, virtualTime } from "../browser/support/virtual-time";

const people = ["ada", "ben", "cleo"] as const;

const draft: fc.Arbitrary<CommandDraft> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("CastRating" as const),
      roundId: fc.constantFrom("r1", "r1", "r1", "r2"),
      criterionId: fc.constantFrom("speed", "safety"),
      optionId: fc.constantFrom("django", "flask"),
      value: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant("abstain" as const)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("CastWeights" as const),
      roundId: fc.constantFrom("w1", "w1", "w1", "w2"),
      method: fc.constant("sliders" as const),
      judgements: fc.record({
        speed: fc.integer({ min: 0, max: 10 }),
        safety: fc.integer({ min: 0, max: 10 }),
      }),
    }),
  },
  fc.record({ type: fc.constant("WithdrawWeights" as const), roundId: fc.constantFrom("w1", "w2") }),
  fc.record({
    type: fc.constant("WithdrawRating" as const),
    roundId: fc.constant("r1"),
    criterionId: fc.constant("speed"),
    optionId: fc.constantFrom("django", "flask"),
  }),
  fc.record({
    type: fc.constant("FinishBallot" as const),
    roundId: fc.constantFrom("w1", "r1", "w2", "r2"),
  }),
  fc.record({
    type: fc.constant("PostComment" as const),
    commentId: fc.uuid(),
    target: fc.constant({ kind: "decision" as const }),
    parentId: fc.constant(null),
    body: fc.string({ minLength: 1, maxLength: 20 }),
  }),
  fc.record({
    type: fc.constant("EditOption" as const),
    optionId: fc.constantFrom("django", "flask"),
    change: fc.record({ title: fc.constantFrom("Django", "Flask", "Rails"), definition: fc.string() }),
  }),
);

/** What only the facilitator sends. */
const steering: fc.Arbitrary<CommandDraft> = fc.oneof(
  fc.constantFrom<CommandDraft>(
    { type: "OpenRound", roundId: "w2", focus: "weights", start: "continue", sealed: false },
    { type: "OpenRound", roundId: "r2", focus: "ratings", start: "continue", sealed: true },
  ),
  fc.record({
    type: fc.constantFrom("RevealRound" as const, "CloseRound" as const),
    roundId: fc.constantFrom("w1", "r1", "w2", "r2"),
    confirmed: fc.constant(true),
  }),
  fc.record({
    type: fc.constant("MovePhase" as const),
    phase: fc.constantFrom("weigh" as const, "rate" as const),
  }),
);

const person = fc.nat({ max: people.length - 1 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("send" as const), person, draft }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("steer" as const), draft: steering }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constant("deliver" as const), place: fc.nat({ max: 6 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("deliver" as const), place: fc.constant(0) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("drop" as const), place: fc.nat({ max: 6 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("duplicate" as const), place: fc.nat({ max: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("beat" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cut" as const), person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("connect" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reload" as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("wait" as const), seconds: fc.constantFrom(1, 12) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Three browsers, one server, and a bad network between them. */
function createWorld() {
  const time = virtualTime();
  const decision = openedDecision();
  const opening = { type: "OpenRound", start: "afresh", sealed: true } as const;
  decision.run("ada", { ...opening, roundId: "w1", focus: "weights" });
  decision.run("ada", { ...opening, roundId: "r1", focus: "ratings" });
  const net = faultyNet(decision, time);
  let minted = 0;
  const refusals: string[] = [];
  const note = (answer: Answer<Accepted>) => void (answer.ok || refusals.push(answer.rejection.code));
  const kept = people.map(() => keptInMemory());

  function open(index: number): { store: DecisionStore; stop: () => void } {
    const participantId = people[index]!;
    const store = createDecisionStore({
      decisionId,
      view: decision.view(participantId),
      mine: decision.mine(participantId),
      link: null,
      kept: kept[index]!,
      connect: net.connect(participantId),
      newId: () => `command-${(minted += 1)}`,
      now: time.now,
      later: time.later,
      random: () => 0.5,
    });
    return { store, stop: store.start() };
  }

  const browsers = people.map((_, index) => open(index));
  const lineOf = (index: number) => net.lines.find((line) => line.participantId === people[index]!)!;

  /** Everybody is connected and has joined. */
  async function gather(): Promise<void> {
    for (const line of net.lines) net.up(line);
    while (net.pending() > 0) {
      net.deliver(0);
      await settle();
    }
  }

  function take(each: Step): void {
    switch (each.do) {
      case "send":
        return void browsers[each.person]!.store.send(each.draft).then(note);
      case "steer":
        return void browsers[0]!.store.send(each.draft).then(note);
      case "deliver":
        return net.deliver(each.place);
      case "drop":
        return net.drop(each.place);
      case "duplicate":
        return net.duplicate(each.place);
      case "beat":
        return net.beat();
      case "cut":
        return net.cut(lineOf(each.person));
      case "connect":
        return net.up(lineOf(each.person));
      case "reload":
        browsers[each.person]!.stop();
        browsers[each.person] = open(each.person);
        return;
      case "restart":
        return net.restart();
      case "wait":
        return time.pass(each.seconds * 1000);
    }
  }

  /** The network works again: whatever is under way arrives, in order, until nothing moves any more. */
  async function heal(): Promise<void> {
    for (const line of [...net.lines]) net.up(line);
    // A frame lost on a connection that lives on shows as a gap before the next one.
    const target = { kind: "decision" } as const;
    decision.run("ada", { type: "PostComment", commentId: "last", target, parentId: null, body: "Done." });
    let quiet = 0;
    for (let turn = 0; quiet < 15; turn += 1) {
      if (turn > 5000) throw new Error("It never comes to rest.");
      const before = net.pending();
      net.deliver(0);
      net.beat();
      await settle();
      if (net.pending() === 0) time.pass(1000);
      await settle();
      quiet = before === 0 && net.pending() === 0 ? quiet + 1 : 0;
    }
  }

  return { gather, take, heal, browsers, decision, refusals };
}

test("L5 clients converge after any drops, delays, duplicates, reorderings, reconnects and restarts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 120, size: "max" }), async (steps) => {
      const world = createWorld();
      await world.gather();
      for (const each of steps) {
        const before = world.browsers.map((browser) => ({ browser, shown: browser.store.shown() }));
        world.take(each);
        await settle();
        for (const { browser, shown } of before.filter(({ browser }) => world.browsers.includes(browser))) {
          const now = browser.store.shown();
          expect(now.view.decision.seq).toBeGreaterThanOrEqual(shown.view.decision.seq);
          expect(now.mine.seq).toBeGreaterThanOrEqual(shown.mine.seq);
        }
      }
      await world.heal();
      world.browsers.forEach(({ store, stop }, index) => {
        const shown = store.shown();
        expect(shown.connection).toBe("online");
        expect({ queued: shown.waiting, unsaved: [...shown.unsaved] }).toEqual({ queued: 0, unsaved: [] });
        expect(shown.view).toEqual(world.decision.view(people[index]!));
        expect(shown.mine).toEqual(world.decision.mine(people[index]!));
        world.refusals.push(...shown.refused.map(({ rejection }) => rejection.code));
        stop();
      });
      // Nobody votes from a second device here: no vote may ever be taken for a newer one than itself.
      expect(world.refusals).not.toContain("newer_vote");
      const ids = world.decision.log().map((recorded) => recorded.commandId);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150, verbose: 1 },
  );
});
