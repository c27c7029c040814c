import type { Accepted, Answer, Refusal } from "@/lib/realtime/protocol";
import { backOff } from "./back-off";
import type { KeptCommands } from "./kept-commands";
import { acknowledged, following, isBallotDraft, queued } from "./outbox";
import type { Landed, Waiting } from "./outbox";
import type { Refused } from "./shown";

type Hear = (answer: Answer<Accepted>) => void;

type SenderNeeds = {
  kept: KeptCommands;
  transmit: (waiting: Waiting) => Promise<Answer<Accepted>>;
  now: () => Date;
  later: (run: () => void, milliseconds: number) => () => void;
  random: () => number;
  accepted: (accepted: Accepted) => void;
  signedOut: () => void;
  changed: () => void;
};

/** Refusals that pass by themselves: the command stays and is sent again. */
const passing: ReadonlySet<Refusal["code"]> = new Set<Refusal["code"]>(["outage", "rate_limited", "busy"]);
const firstRetry = 1000;
const longestRetry = 10_000;

/** Sends commands one after the other, each until it is answered; what it holds survives reloads. */
export function createSender(needs: SenderNeeds) {
  const { kept, transmit, now, later, accepted, signedOut, changed } = needs;
  let queue: readonly Waiting[] = [];
  let landed: readonly Landed[] = [];
  let refused: readonly Refused[] = [];
  let savedAt: string | null = null;
  let isOpen = false;
  let inFlight = false;
  /** Why the first waits although it was sent: the refusal that will pass. */
  let held: Refusal["code"] | null = null;
  const retries = backOff(firstRetry, longestRetry, needs.random);
  let cancelRetry = () => {};
  const hearers = new Map<string, Hear[]>();
  const loaded = new Set<string>();

  function tell(commandId: string, answer: Answer<Accepted>): void {
    for (const hear of hearers.get(commandId) ?? []) hear(answer);
    hearers.delete(commandId);
  }

  function remove(waiting: Waiting): void {
    queue = queue.filter((each) => each.commandId !== waiting.commandId);
    kept.drop(waiting.commandId);
  }

  function accept(waiting: Waiting, value: Accepted): void {
    kept.drop(waiting.commandId);
    queue = acknowledged(queue, waiting, value.seq);
    for (const each of queue) if (each.replaces === value.seq) kept.keep(each);
    landed = [...landed, { waiting, seq: value.seq }];
    savedAt = now().toISOString();
    accepted(value);
    tell(waiting.commandId, { ok: true, value });
  }

  function refuse(waiting: Waiting, rejection: Refusal): void {
    remove(waiting);
    const { commandId, draft } = waiting;
    if (rejection.code === "newer_vote" || !hearers.has(commandId))
      refused = [...refused, { commandId, draft, rejection }];
    tell(commandId, { ok: false, rejection });
  }

  function waitAndPump(reason: Refusal["code"] | null): void {
    held = reason;
    cancelRetry();
    cancelRetry = later(pump, retries.next());
    changed();
  }

  async function sendFirst(first: Waiting): Promise<void> {
    const waiting = { ...first, sent: true };
    queue = queue.map((each) => (each.commandId === first.commandId ? waiting : each));
    kept.keep(waiting);
    const answer = await transmit(waiting).catch(() => null);
    inFlight = false;
    if (answer === null) return waitAndPump(null);
    if (!answer.ok && passing.has(answer.rejection.code)) return waitAndPump(answer.rejection.code);
    held = null;
    retries.reset();
    if (answer.ok) accept(waiting, answer.value);
    // Somebody who is signed out keeps what they wrote until they are back.
    else if (answer.rejection.code === "unauthenticated") signedOut();
    else refuse(waiting, answer.rejection);
    changed();
    pump();
  }

  function pump(): void {
    const [first] = queue;
    if (!isOpen || inFlight || first === undefined) return;
    // Another tab has answered or replaced what this page only found in the storage.
    if (loaded.has(first.commandId) && !kept.has(first.commandId)) {
      remove(first);
      changed();
      return pump();
    }
    inFlight = true;
    void sendFirst(first);
  }

  return {
    /** Takes up what an earlier page left behind. */
    load(): void {
      const known = new Set(queue.map((each) => each.commandId));
      const found = kept.load().filter((each) => !known.has(each.commandId));
      for (const each of found) loaded.add(each.commandId);
      queue = [...found, ...queue];
    },
    /** Queues a command; the promise never rejects. `seq` answers a wish that needs nothing sent. */
    submit(fresh: Waiting, seq: number): Promise<Answer<Accepted>> {
      const next = queued(queue, following(landed, fresh));
      queue = next.queue;
      const heirs = next.dropped === null ? [] : (hearers.get(next.dropped.commandId) ?? []);
      if (next.dropped !== null) {
        hearers.delete(next.dropped.commandId);
        kept.drop(next.dropped.commandId);
      }
      return new Promise((resolve) => {
        hearers.set(fresh.commandId, [...heirs, resolve]);
        const held = queue.find((each) => each.commandId === fresh.commandId);
        if (held === undefined) tell(fresh.commandId, { ok: true, value: { seq, mine: null } });
        else kept.keep(held);
        changed();
        pump();
      });
    },
    open(): void {
      isOpen = true;
      retries.reset();
      pump();
    },
    shut(): void {
      isOpen = false;
      cancelRetry();
    },
    /** Forgets accepted commands that view and own votes hold by now. */
    arrived(viewSeq: number, mineSeq: number): void {
      landed = landed.filter(({ waiting, seq }) => seq > (isBallotDraft(waiting.draft) ? mineSeq : viewSeq));
    },
    forgetRefused(commandId: string): void {
      refused = refused.filter((each) => each.commandId !== commandId);
      changed();
    },
    /** Everything to show on top of what is confirmed, in order. */
    pending: (): readonly Waiting[] => [...landed.map((each) => each.waiting), ...queue],
    queue: () => queue,
    held: () => (queue.length === 0 ? null : held),
    refused: () => refused,
    savedAt: () => savedAt,
  };
}
