import { beforeEach, describe, expect, test } from "vitest";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { createDecisionStore } from "@/lib/browser/decision-store";
import type { DecisionStore } from "@/lib/browser/decision-store";
import type { KeptCommands } from "@/lib/browser/kept-commands";
import type { Accepted, Answer } from "@/lib/realtime/protocol";
import { faultyNet } from "./support/faulty-net";
import { keptInMemory } from "./support/kept-in-memory";
import { decisionId, openedDecision } from "./support/pure-decision";
import type { PureDecision } from "./support/pure-decision";
import { settle, virtualTime } from "./support/virtual-time";

let time: ReturnType<typeof virtualTime>;
let decision: PureDecision;
let net: ReturnType<typeof faultyNet>;
let minted: number;

beforeEach(() => {
  time = virtualTime();
  decision = openedDecision();
  decision.run("ada", { type: "OpenRound", roundId: "r1", focus: "ratings", start: "afresh", sealed: true });
  net = faultyNet(decision, time);
  minted = 0;
});

function browser(participantId: string, kept: KeptCommands = keptInMemory()) {
  const store = createDecisionStore({
    decisionId,
    view: decision.view(participantId),
    mine: decision.mine(participantId),
    link: null,
    kept,
    connect: net.connect(participantId),
    newId: () => `command-${(minted += 1)}`,
    now: time.now,
    later: time.later,
    random: () => 0.5,
  });
  const stop = store.start();
  return { store, stop, line: net.lines.at(-1)! };
}

/** Everything under way arrives, in order. */
async function arrive(): Promise<void> {
  await settle();
  while (net.pending() > 0) {
    net.deliver(0);
    await settle();
  }
}

async function online(participantId: string, kept?: KeptCommands) {
  const opened = browser(participantId, kept);
  net.up(opened.line);
  await arrive();
  return opened;
}

const rate = (value: number): CommandDraft => ({
  type: "CastRating",
  roundId: "r1",
  criterionId: "speed",
  optionId: "django",
  value,
});
const comment = (body: string): CommandDraft => ({
  type: "PostComment",
  commentId: "c1",
  target: { kind: "decision" },
  parentId: null,
  body,
});
const cell = "speed:django";
const ratingIn = (store: DecisionStore) => store.shown().mine.ballots["r1"]?.ratings[cell]?.value;
const casts = () => decision.log().filter(({ event }) => event.type === "RatingCast");

describe("the decision in the browser", () => {
  test("an own vote shows at once, unsaved, and is saved when the server has it", async () => {
    const { store } = await online("ben");
    const answer = store.send(rate(4));
    expect(ratingIn(store)).toBe(4);
    expect(store.shown()).toMatchObject({ waiting: 1, waitingVotes: 1, savedAt: null });
    expect([...store.shown().unsaved]).toEqual([cell]);
    await arrive();
    expect(await answer).toMatchObject({ ok: true, value: { seq: decision.seq() } });
    expect(ratingIn(store)).toBe(4);
    expect(store.shown()).toMatchObject({ waiting: 0, waitingVotes: 0, unsaved: new Set() });
    expect(store.shown().savedAt).toBe(time.now().toISOString());
  });

  test("the first picture is the server's, so that the page wakes up without a change", () => {
    const { store } = browser("ben");
    expect(store.shown().view).toEqual(decision.view("ben"));
    expect(store.shown()).toBe(store.shown());
    expect(store.shown().connection).toBe("connecting");
  });

  test("a slider dragged over five values while one is on its way sends two", async () => {
    const { store } = await online("ben");
    const answers = [1, 2, 3, 4, 5].map((value) => store.send(rate(value)));
    expect(ratingIn(store)).toBe(5);
    await arrive();
    expect((await Promise.all(answers)).every((answer) => answer.ok)).toBe(true);
    expect(casts().map(({ event }) => event)).toMatchObject([{ value: 1 }, { value: 5 }]);
  });

  test("a vote taken back before it left is never sent", async () => {
    const { store, line } = await online("ben");
    net.cut(line);
    const given = store.send(rate(4));
    const taken = store.send({
      type: "WithdrawRating",
      roundId: "r1",
      criterionId: "speed",
      optionId: "django",
    });
    expect(await Promise.all([given, taken])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(store.shown().waiting).toBe(0);
    net.up(line);
    await arrive();
    expect(casts()).toEqual([]);
  });

  test("D8 a vote whose answer was lost is sent again under the same id, and counts once", async () => {
    const { store, line } = await online("ben");
    void store.send(rate(4));
    net.deliver(0);
    expect(casts()).toHaveLength(1);
    net.cut(line);
    await settle();
    expect(store.shown()).toMatchObject({ connection: "offline", waiting: 1 });
    net.up(line);
    await arrive();
    expect(store.shown()).toMatchObject({ connection: "online", waiting: 0 });
    expect(casts()).toHaveLength(1);
  });

  test("votes given offline survive a reload, and say what was seen when they were given", async () => {
    const kept = keptInMemory();
    const { store, stop, line } = await online("ben", kept);
    net.cut(line);
    void store.send(rate(2));
    void store.send(comment("I had no network."));
    stop();
    decision.run("ada", { type: "RevealRound", roundId: "r1", confirmed: true });
    const again = browser("ben", kept);
    expect(ratingIn(again.store)).toBe(2);
    expect(again.store.shown().waiting).toBe(2);
    net.up(again.line);
    await arrive();
    expect(again.store.shown().waiting).toBe(0);
    expect(casts()).toMatchObject([{ event: { value: 2, late: "landed_after_reveal" } }]);
    expect(decision.log().some(({ event }) => event.type === "CommentPosted")).toBe(true);
    expect(kept.load()).toEqual([]);
  });

  test("a newer vote from another device is not overwritten: both are shown", async () => {
    const [phone, laptop] = [await online("ben"), await online("ben")];
    net.cut(phone.line);
    const answer = phone.store.send(rate(1));
    void laptop.store.send(rate(5));
    await arrive();
    net.up(phone.line);
    await arrive();
    expect(await answer).toMatchObject({ ok: false, rejection: { code: "newer_vote" } });
    expect(ratingIn(phone.store)).toBe(5);
    expect(phone.store.shown().refused).toMatchObject([
      { draft: { value: 1 }, rejection: { detail: { current: { value: 5 } } } },
    ]);
    phone.store.forgetRefused(phone.store.shown().refused[0]!.commandId);
    expect(phone.store.shown().refused).toEqual([]);
  });

  test("a comment shows at once, and stays the same one when it is saved", async () => {
    const { store } = await online("ben");
    void store.send(comment("Hello *there*"));
    const bodies = () => {
      const { view } = store.shown();
      return Object.values(view.decision.comments).map(({ text }) => view.texts[text.id]);
    };
    expect(bodies()).toEqual(["Hello *there*"]);
    expect(store.shown().unsaved.has("c1")).toBe(true);
    await arrive();
    // Acknowledged, but no frame has brought it yet: it must not blink away.
    expect(bodies()).toEqual(["Hello *there*"]);
    net.beat();
    await arrive();
    expect(bodies()).toEqual(["Hello *there*"]);
    expect(store.shown().view).toEqual(decision.view("ben"));
    expect(store.shown().unsaved.size).toBe(0);
  });

  test("a refused text goes back to what it was, and the answer says why", async () => {
    const { store } = await online("ada");
    const change = { title: "  FLASK " };
    const answer = store.send({ type: "EditOption", optionId: "django", change });
    await arrive();
    expect(await answer).toMatchObject({ ok: false, rejection: { code: "title_taken" } });
    expect(store.shown().view.decision.options[0]?.title).toBe("Django");
    expect(store.shown().refused).toEqual([]);
  });

  test("what only the server can know waits for it", async () => {
    const { store } = await online("ada");
    void store.send({ type: "RevealRound", roundId: "r1", confirmed: true });
    void store.send({ type: "ChangeFrame", change: { names: "hidden" } });
    const { view, waiting } = store.shown();
    expect(view.decision.rounds[0]?.status).toBe("sealed");
    expect(view.decision.names).toBe("shown");
    expect(waiting).toBe(2);
  });

  test("tallies are never predicted", async () => {
    decision.run("ada", { type: "RevealRound", roundId: "r1", confirmed: true });
    const { store } = await online("ben");
    const before = store.shown().view.tally;
    void store.send(rate(5));
    expect(store.shown().view.tally).toBe(before);
  });

  test("own votes after a lost answer are asked for, and the next vote replaces the one that landed", async () => {
    const { store } = await online("ben");
    void store.send(rate(4));
    net.deliver(0);
    net.drop(0);
    time.pass(10_000);
    await settle();
    time.pass(1000);
    await settle();
    // The same command again; its answer continues what the lost one told.
    net.deliver(0);
    net.deliver(0);
    await settle();
    expect(store.shown().waiting).toBe(0);
    void store.send(rate(2));
    await arrive();
    expect(store.shown()).toMatchObject({ refused: [], mine: decision.mine("ben") });
    expect(casts().map(({ event }) => event)).toMatchObject([{ value: 4 }, { value: 2 }]);
  });

  test("a gap asks for what is missing; duplicates and old frames change nothing", async () => {
    const { store } = await online("ben");
    decision.run("ada", { type: "ChangeFrame", change: { context: "one" } });
    net.beat();
    for (const _packet of ["frame", "mine"]) net.drop(0);
    decision.run("ada", { type: "ChangeFrame", change: { context: "two" } });
    net.beat();
    net.duplicate(0);
    await arrive();
    expect(store.shown().view).toEqual(decision.view("ben"));
  });

  test("a page older than the server asks for everything afresh instead of breaking", async () => {
    const { store, line } = await online("ben");
    const seq = decision.seq() + 1;
    decision.run("ada", { type: "ChangeFrame", change: { context: "new" } });
    const event = { type: "SomethingNew" } as never;
    const at = time.now().toISOString();
    line.ears.frame({ from: seq, to: seq, events: [{ seq, at, actorId: "ada", commandId: "x", event }] });
    await arrive();
    expect(store.shown().view).toEqual(decision.view("ben"));
  });

  test("whoever is signed out is told so, and keeps what they wrote", async () => {
    const kept = keptInMemory();
    const { store, line } = await online("ben", kept);
    void store.send(comment("Unsent."));
    line.ears.gone();
    expect(store.shown().gone).toBe(true);
    expect(kept.load()).toHaveLength(1);
  });

  test("a page rendered anew is taken when it knows more, and only then", async () => {
    const { store } = browser("ben");
    const [oldView, oldMine] = [decision.view("ben"), decision.mine("ben")];
    decision.run("ada", { type: "ChangeFrame", change: { context: "newer" } });
    store.offer(decision.view("ben"), decision.mine("ben"));
    expect(store.shown().view.decision.context).toBe("newer");
    store.offer(oldView, oldMine);
    expect(store.shown().view.decision.context).toBe("newer");
  });

  test("a passing refusal is tried again, a lasting one is not", async () => {
    const { store } = await online("ben");
    const answers: Answer<Accepted>[] = [];
    void store.send({ ...comment("To nothing"), parentId: "nowhere" } as CommandDraft).then((answer) => {
      answers.push(answer);
    });
    net.drop(0);
    expect(store.shown().waiting).toBe(1);
    time.pass(10_000);
    await settle();
    time.pass(1000);
    await arrive();
    expect(answers).toMatchObject([{ ok: false, rejection: { code: "unknown_comment" } }]);
    expect(store.shown().waiting).toBe(0);
  });
});
