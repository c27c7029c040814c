import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { Directory } from "@/lib/decision/directory";
import type { Figures } from "@/lib/decision/figures/figures";
import { figuredRounds, figuresSource } from "@/lib/decision/figures/room-figures";
import { figuresToSend } from "@/lib/decision/figures/sent-figures";
import type { Ballot, Decision } from "@/lib/decision/model";
import type { FromThread, ToThread } from "./thread-messages";

/** Decisions of which the thread remembers the ballots. */
const mostKnown = 50;
/** Ballots told at one turn of the event loop: a large room is told over several. */
const mostAtOnce = 20;

const ended = "The thread that computes figures has ended.";

type Known = {
  source: readonly unknown[];
  whole: Promise<Figures | null>;
  /** As they may leave the server. */
  cut: Promise<Figures | null>;
};

/** By round: the ballots of a decision that the thread has. */
type Told = Map<string, ReadonlyMap<string, Ballot>>;

/**
 * Figures of decisions, computed in a thread of their own: the event loop only tells it which ballots changed. One thread
 * for a process; questions are answered in turn. It starts when first needed, and again after it failed.
 */
export class FiguresDesk {
  private thread: Worker | null = null;
  private readonly known = new Map<string, Known>();
  private readonly told = new Map<string, Told>();
  private readonly waiting = new Map<
    number,
    { answered: (figures: Figures | null) => void; failed: (error: unknown) => void }
  >();
  private turn: Promise<unknown> = Promise.resolve();
  private last = 0;

  /** `program` is the bundled thread. */
  constructor(private readonly program: string) {}

  /**
   * V12: the figures of everybody's votes, cut to what may leave the server; null while there is nothing to compare. Asked
   * again about the same votes it gives the same answer. Rejects when the thread fails.
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
    const before = this.known.get(state.id);
    if (before !== undefined && isSame(before.source, source)) return before;
    const whole = this.turn.then(() => this.ask(state, directory));
    this.turn = whole.catch(() => {});
    const known = { source, whole, cut: whole.then((figures) => figures && figuresToSend(figures)) };
    // Whoever asked for the one does not wait for the other.
    known.cut.catch(() => {});
    this.remember(state.id, known);
    return known;
  }

  private remember(decisionId: string, known: Known): void {
    // What was asked for last stands last.
    this.known.delete(decisionId);
    this.known.set(decisionId, known);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= mostKnown) break;
      this.known.delete(oldest);
      this.turn = this.turn.then(() => this.forget(oldest));
    }
  }

  private forget(decisionId: string): void {
    if (this.known.has(decisionId)) return;
    this.told.delete(decisionId);
    this.thread?.postMessage({ type: "forget", decisionId } satisfies ToThread);
  }

  private async ask(state: Decision, { voters }: Pick<Directory, "voters">): Promise<Figures | null> {
    const thread = (this.thread ??= this.start());
    const told = this.told.get(state.id) ?? new Map<string, ReadonlyMap<string, Ballot>>();
    this.told.set(state.id, told);
    const say = (message: ToThread) => thread.postMessage(message);
    const rounds = figuredRounds(state);
    for (const { id: roundId, ballots } of rounds) {
      const now = new Map(Object.entries(ballots));
      const changes = changedBallots(told.get(roundId), now);
      for (let at = 0; at < changes.length; at += mostAtOnce) {
        const changed = Object.fromEntries(changes.slice(at, at + mostAtOnce));
        say({ type: "ballots", decisionId: state.id, roundId, changed });
        await nextTurn();
      }
      told.set(roundId, now);
    }
    for (const roundId of told.keys()) if (!rounds.some(({ id }) => id === roundId)) told.delete(roundId);
    if (this.thread !== thread) throw new Error(ended);
    const number = (this.last += 1);
    const bare = { ...state, comments: {}, evidence: {}, conflicts: {}, outcomes: [] };
    say({
      type: "compute",
      number,
      state: { ...bare, rounds: rounds.map((round) => ({ ...round, ballots: {} })) },
      voters,
    });
    return new Promise<Figures | null>((answered, failed) => this.waiting.set(number, { answered, failed }));
  }

  private start(): Worker {
    const thread = new Worker(this.program);
    thread.on("message", ({ number, figures }: FromThread) => {
      this.waiting.get(number)?.answered(figures);
      this.waiting.delete(number);
    });
    let reason: unknown = new Error(ended);
    thread.on("error", (error) => (reason = error));
    thread.on("exit", () => {
      this.thread = null;
      this.known.clear();
      this.told.clear();
      for (const { failed } of this.waiting.values()) failed(reason);
      this.waiting.clear();
    });
    return thread;
  }
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at]);
}

/** The ballots that are others than the thread has, without first judgements: figures are of now. */
function changedBallots(
  before: ReadonlyMap<string, Ballot> | undefined,
  now: ReadonlyMap<string, Ballot>,
): [string, Ballot | null][] {
  const changed: [string, Ballot | null][] = [];
  for (const [voterId, ballot] of now)
    if (before?.get(voterId) !== ballot) changed.push([voterId, { ...ballot, first: null }]);
  for (const voterId of before?.keys() ?? []) if (!now.has(voterId)) changed.push([voterId, null]);
  return changed;
}
