import type { Figures } from "@/lib/decision/figures/figures";
import type { Heads } from "@/lib/decision/heads";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import type { Accepted, Answer } from "@/lib/realtime/protocol";
import { backOff } from "./back-off";
import type { CommandDraft } from "./command-draft";
import { confirmed, isBehind, withFrame, withMine, withView, withViewer } from "./confirmed";
import type { Confirmed } from "./confirmed";
import type { KeptCommands } from "./kept-commands";
import { commandOf, isBallotDraft } from "./outbox";
import { predict, replacedSeq } from "./predict";
import { createSender } from "./sender";
import type { Connection, Shown } from "./shown";
import type { Connect, Joined, Wire } from "./wire";

/** What a store needs of the world around it. */
export type Surroundings = {
  decisionId: string;
  view: View;
  mine: Mine;
  link: string | null;
  kept: KeptCommands;
  connect: Connect;
  newId: () => string;
  now: () => Date;
  /** Runs something after so many milliseconds, unless the returned function is called before. */
  later: (run: () => void, milliseconds: number) => () => void;
  /** From 0 to 1. */
  random: () => number;
};

export type DecisionStore = {
  shown(): Shown;
  subscribe(listener: () => void): () => void;
  /** Never rejects; stays open while there is no connection. */
  send(draft: CommandDraft): Promise<Answer<Accepted>>;
  forgetRefused(commandId: string): void;
  /** A page that the server rendered anew: taken when it knows more. */
  offer(view: View, mine: Mine): void;
  /** Connects; the returned function disconnects. It may be started again. */
  start(): () => void;
};

const nobody: Heads = { count: 0, of: [] };

/** Milliseconds until a join without a usable answer is tried again. */
const firstRejoin = 1000;
const longestRejoin = 10_000;
const askAgainAfter = 100;

/** One decision in the browser: what the server confirmed, the own waiting commands on top, and the wire. */
export function createDecisionStore(world: Surroundings): DecisionStore {
  const { decisionId, link, kept, newId, now, later, random } = world;
  let known: Confirmed = confirmed(world.view, world.mine);
  let connection: Connection = "connecting";
  let online = nobody;
  let figures: Figures | null = null;
  let gone = false;
  let wire: Wire | null = null;
  /** Counts connections: an answer from an earlier one says nothing about this one. */
  let epoch = 0;
  let joining: number | null = null;
  const rejoins = backOff(firstRejoin, longestRejoin, random);
  let cancelRejoin = () => {};
  let shown: Shown | null = null;
  const listeners = new Set<() => void>();

  function changed(): void {
    shown = null;
    for (const listener of listeners) listener();
  }

  const sender = createSender({
    kept,
    now,
    later,
    random,
    changed,
    signedOut: leave,
    accepted: ({ mine }) => {
      if (mine !== null) hear(withMine(known, mine));
    },
    transmit: (waiting) =>
      wire === null
        ? Promise.reject(new Error("There is no connection."))
        : wire.send({ decisionId, commandId: waiting.commandId, command: commandOf(waiting) }),
  });

  function learn(next: Confirmed): void {
    known = next;
    sender.arrived(known.view.decision.seq, known.mine.seq);
    changed();
  }

  /** What the wire brings by itself; a gap in it is closed only by asking. */
  function hear(next: Confirmed): void {
    learn(next);
    if (isBehind(known)) void join();
  }

  function joinLater(milliseconds: number): void {
    cancelRejoin();
    cancelRejoin = later(() => void join(), milliseconds);
  }

  function absorb(joined: Joined): void {
    online = joined.online;
    connection = "online";
    rejoins.reset();
    const told = withMine(known, joined.mine);
    learn(
      joined.kind === "frame"
        ? withViewer(withFrame(told, joined.frame), joined.viewer)
        : withView(told, joined.view),
    );
    if (isBehind(known)) joinLater(askAgainAfter);
    sender.open();
  }

  function leave(): void {
    gone = true;
    sender.shut();
    changed();
  }

  async function join(): Promise<void> {
    const over = wire;
    if (over === null || joining === epoch || gone) return;
    const asked = epoch;
    joining = asked;
    const after = known.lost ? null : known.view.decision.seq;
    const answer = await over.join({ decisionId, after, link }).catch(() => null);
    if (asked !== epoch) return;
    joining = null;
    if (answer?.ok === true) return absorb(answer.value);
    const code = answer?.rejection.code;
    if (code === "unknown_decision" || code === "forbidden" || code === "unauthenticated") return leave();
    joinLater(rejoins.next());
  }

  function down(): void {
    epoch += 1;
    connection = "offline";
    online = nobody;
    cancelRejoin();
    sender.shut();
    changed();
  }

  function show(): Shown {
    const queue = sender.queue();
    const guess = predict(known.view, known.mine, sender.pending(), now().toISOString());
    return {
      ...guess,
      waiting: queue.length,
      waitingVotes: queue.filter((waiting) => isBallotDraft(waiting.draft)).length,
      held: sender.held(),
      savedAt: sender.savedAt(),
      connection,
      figures,
      online,
      gone,
      refused: sender.refused(),
    };
  }

  function seenBy(draft: CommandDraft): "sealed" | "revealed" {
    const roundId = "roundId" in draft ? draft.roundId : null;
    const round = known.view.decision.rounds.find((candidate) => candidate.id === roundId);
    return round?.status === "sealed" ? "sealed" : "revealed";
  }

  return {
    shown: () => (shown ??= show()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(draft) {
      const waiting = {
        commandId: newId(),
        draft,
        order: now().getTime(),
        seen: seenBy(draft),
        replaces: replacedSeq(known.mine, draft),
        sent: false,
      };
      return sender.submit(waiting, known.view.decision.seq);
    },
    forgetRefused: sender.forgetRefused,
    offer(view, mine) {
      const isNews = view.decision.seq > known.view.decision.seq || mine.seq > known.mine.seq;
      if (isNews) learn(withView(withMine(known, mine), view));
    },
    start() {
      sender.load();
      const opened = world.connect({
        up: () => void join(),
        down,
        frame: (frame) => hear(withFrame(known, frame)),
        mine: (mine) => hear(withMine(known, mine)),
        snapshot: (view, mine) => hear(withView(withMine(known, mine), view)),
        figures: (computed) => {
          figures = computed;
          changed();
        },
        online: (present) => {
          online = present;
          changed();
        },
        gone: leave,
      });
      wire = opened;
      changed();
      return () => {
        wire = null;
        epoch += 1;
        opened.close();
        cancelRejoin();
        sender.shut();
      };
    },
  };
}
