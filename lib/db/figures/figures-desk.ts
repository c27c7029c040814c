import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Directory } from "@/lib/decision/directory";
import type { Figures } from "@/lib/decision/figures/figures";
import { figuredRounds, figuresSource } from "@/lib/decision/figures/room-figures";
import { figuresToSend } from "@/lib/decision/figures/sent-figures";
import type { Ballot, Decision, Round } from "@/lib/decision/model";
import type { FiguredParts, FromThread, ToThread } from "./thread-messages";

/** Decisions of which the thread remembers the ballots. */
const mostKnown = 50;
/** Ballots told at one turn of the event loop: a large room is told over several. */
const mostAtOnce = 20;

/** No figure depends on them. */
const untold = { comments: {}, evidence: {}, conflicts: {}, outcomes: [] };

const ended = "The thread that computes figures has ended.";

type Known = {
  source: readonly unknown[];
  whole: Promise<Figures | null>;
  /** As they may leave the server. */
  cut: Promise<Figures | null>;
};

/** What the thread has of a decision. */
type Told = { parts: Partial<FiguredParts>; rounds: Map<string, Round> };

/** A decision that somebody asked about. */
type Asked = {
  /** Until its last question is answered: those of one decision are answered one after the other. */
  turn: Promise<unknown>;
  /** How many of them are not. */
  waiting: number;
  known: Known | null;
  told: Told;
};

const toldNothing = (): Told => ({ parts: {}, rounds: new Map() });

/**
 * Figures of decisions, computed in a thread of their own: the event loop only tells it what changed. One thread for a
 * process, in which decisions take turns. It starts when first needed, and again after it failed.
 */
export class FiguresDesk {
  private thread: Worker | null = null;
  /** What was asked for last stands last. */
  private readonly asked = new Map<string, Asked>();
  private readonly waiting = new Map<
    number,
    { answered: (figures: Figures | null) => void; failed: (error: unknown) => void }
  >();
  private last = 0;

  /** `program` is the bundled thread. */
  constructor(private readonly program: string) {}

  /**
   * V12: the figures of everybody's votes, cut to what may leave the server; null while there is nothing to compare. Asked
   * again about the same votes it gives the same answer. Rejects when they cannot be computed; the next question is then
   * answered afresh.
   */
  figuresOf(state: Decision, directory: Pick<Directory, "voters">): Promise<Figures | null> {
    return this.answer(state, directory).cut;
  }

  /** The same uncut, for whoever is shown the ballots from which they are computed. */
  wholeFiguresOf(state: Decision, directory: Pick<Directory, "voters">): Promise<Figures | null> {
    return this.answer(state, directory).whole;
  }

  /** Ends the thread; whoever waits is refused. */
  async close(): Promise<void> {
    await this.thread?.terminate();
  }

  private answer(state: Decision, directory: Pick<Directory, "voters">): Known {
    const source = figuresSource(state, directory);
    const asked = this.askedAbout(state.id);
    if (asked.known !== null && isSame(asked.known.source, source)) return asked.known;
    asked.waiting += 1;
    const whole = asked.turn.then(() => this.ask(asked, state, directory));
    const known = { source, whole, cut: whole.then((figures) => figures && figuresToSend(figures)) };
    asked.known = known;
    asked.turn = whole
      .catch(() => {
        // A failure is told to those who wait, and not kept.
        if (asked.known === known) asked.known = null;
      })
      .then(() => (asked.waiting -= 1));
    // Whoever asked for the one does not wait for the other.
    known.cut.catch(() => {});
    return known;
  }

  private askedAbout(decisionId: string): Asked {
    const asked = this.asked.get(decisionId) ?? {
      turn: Promise.resolve(),
      waiting: 0,
      known: null,
      told: toldNothing(),
    };
    this.asked.delete(decisionId);
    this.asked.set(decisionId, asked);
    for (const [oldest, { waiting }] of this.asked) {
      if (this.asked.size <= mostKnown) break;
      if (waiting > 0 || oldest === decisionId) continue;
      this.asked.delete(oldest);
      this.thread?.postMessage({ type: "forget", decisionId: oldest } satisfies ToThread);
    }
    return asked;
  }

  private async ask(
    asked: Asked,
    state: Decision,
    { voters }: Pick<Directory, "voters">,
  ): Promise<Figures | null> {
    const thread = (this.thread ??= this.start());
    const { told } = asked;
    const decisionId = state.id;
    const say = (message: ToThread) => thread.postMessage(message);
    const counting = figuredRounds(state);
    for (const round of counting) {
      const before = told.rounds.get(round.id);
      if (before === round) continue;
      const changes = changedBallots(before?.ballots ?? {}, round.ballots);
      for (let at = 0; at < changes.length; at += mostAtOnce) {
        const changed = Object.fromEntries(changes.slice(at, at + mostAtOnce));
        say({ type: "ballots", decisionId, roundId: round.id, changed });
        await nextTurn();
      }
      say({ type: "round", decisionId, round: { ...round, ballots: {} } });
      told.rounds.set(round.id, round);
    }
    if (this.thread !== thread) throw new Error(ended);
    const roundIds = counting.map(({ id }) => id);
    for (const roundId of told.rounds.keys()) if (!roundIds.includes(roundId)) told.rounds.delete(roundId);
    const { rounds: _rounds, ...decision } = state;
    const now = { ...decision, ...untold, voters };
    const number = (this.last += 1);
    say({ type: "compute", decisionId, number, parts: changedParts(told.parts, now), roundIds });
    told.parts = now;
    return new Promise<Figures | null>((answered, failed) => this.waiting.set(number, { answered, failed }));
  }

  private start(): Worker {
    const thread = new Worker(this.program);
    thread.on("message", (answer: FromThread) => {
      const waiting = this.waiting.get(answer.number);
      this.waiting.delete(answer.number);
      if ("error" in answer) waiting?.failed(answer.error);
      else waiting?.answered(answer.figures);
    });
    let reason: unknown = new Error(ended);
    thread.on("error", (error) => (reason = error));
    thread.on("exit", () => {
      this.thread = null;
      // The next one has to be told everything.
      for (const asked of this.asked.values()) {
        asked.known = null;
        asked.told = toldNothing();
      }
      for (const { failed } of this.waiting.values()) failed(reason);
      this.waiting.clear();
    });
    return thread;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

/** What is another object than was told last. */
function changedParts(before: Partial<FiguredParts>, now: FiguredParts): Partial<FiguredParts> {
  const entries = Object.entries(now) as [keyof FiguredParts, unknown][];
  return Object.fromEntries(entries.filter(([part, value]) => before[part] !== value));
}

/** The ballots that are others than the thread has, without first judgements: figures are of now. */
function changedBallots(before: Round["ballots"], now: Round["ballots"]): [string, Ballot | null][] {
  const changed: [string, Ballot | null][] = [];
  for (const [voterId, ballot] of Object.entries(now))
    if (before[voterId] !== ballot) changed.push([voterId, { ...ballot, first: null }]);
  for (const voterId of Object.keys(before)) if (now[voterId] === undefined) changed.push([voterId, null]);
  return changed;
}
