import { setTimeout as pause } from "node:timers/promises";
import type { Percentiles } from "./percentiles";
import { percentiles } from "./percentiles";
import { Screen } from "./screen";
import type { SentVote } from "./voter";
import { Voter } from "./voter";

/** A decision to take part in: who comes, where to, and what each has voted so far. */
export type RoomToJoin = {
  /** People are dealt out to these servers in turn. */
  urls: readonly string[];
  decisionId: string;
  roundId: string;
  cells: readonly { criterionId: string; optionId: string }[];
  people: readonly { token: string; voterId: string; votes: readonly { value: number; seq: number }[] }[];
};

export type JoinedCrowd = { failed: number; reasons: string[]; firstState: Percentiles; firstBytes: number };

/** Votes at a steady rate, or one of everybody, spread at random over a time or all in the same instant. */
export type Plan = { perSecond: number; seconds: number } | { everybodyWithin: number };

export type VotesResult = {
  votes: number;
  refused: Record<string, number>;
  /** From sending to the acknowledgement, which comes after the commit. */
  acknowledged: Percentiles;
  /** From sending to every screen but the voter's own. */
  screens: Percentiles;
  /** Of all pairs of a vote and another's screen. */
  deliveredShare: number;
  /** From the last vote sent to the last screen that showed all of them. */
  untilAllSeen: number;
  seconds: number;
  framesPerScreen: number;
  bytesPerScreenPerSecond: number;
};

/** Bounds every wait for what may never come (ms). */
const longest = 30_000;
/** Screens that draw what they hear, to be compared with the truth. */
const drawing = 6;

/** All participants of one decision. */
export class Crowd {
  private readonly voters: Voter[];
  private readonly screens: Screen[];
  private readonly known: { value: number; seq: number }[][];

  constructor(private readonly room: RoomToJoin) {
    this.known = room.people.map(({ votes }) => votes.map((vote) => ({ ...vote })));
    this.voters = room.people.map(
      ({ token }, index) => new Voter(room.urls[index % room.urls.length] ?? "", token, room.decisionId),
    );
    const step = Math.max(1, Math.floor(this.voters.length / drawing));
    this.screens = this.voters
      .filter((_voter, index) => index % step === 0)
      .map((voter) => new Screen(voter));
  }

  async joined(): Promise<JoinedCrowd> {
    await Promise.race([Promise.all(this.voters.map(({ ready }) => ready)), pause(longest)]);
    const times = this.voters.flatMap(({ firstState }) => firstState ?? []);
    const failed = this.voters.filter(({ firstState }) => firstState === null);
    return {
      failed: failed.length,
      reasons: [...new Set(failed.map((voter) => voter.failed ?? "no answer"))].slice(0, 3),
      firstState: percentiles(times),
      firstBytes: this.voters[0]?.firstBytes ?? 0,
    };
  }

  private vote(person: number): SentVote {
    const { roundId, cells } = this.room;
    const at = Math.floor(Math.random() * cells.length);
    const known = this.known[person]?.[at];
    if (known === undefined) throw new Error("A voter without votes");
    const value = 1 + Math.floor(Math.random() * 5);
    const vote = this.voters[person]?.send({
      type: "CastRating",
      roundId,
      ...cells[at],
      value,
      replaces: known.seq,
      seen: "revealed",
    });
    if (vote === undefined) throw new Error("No such voter");
    // The next vote on this cell replaces this one, once it is acknowledged.
    vote.accepted = (seq) => Object.assign(known, { value, seq });
    return vote;
  }

  /** Nobody votes twice before their last vote was answered: in a small room the beat is theirs. */
  private async steadily(perSecond: number, seconds: number): Promise<SentVote[]> {
    const sent: SentVote[] = [];
    const last = new Map<number, SentVote>();
    const order = this.voters.map((_voter, index) => index).sort(() => Math.random() - 0.5);
    const began = performance.now();
    for (let turn = 0; turn < perSecond * seconds; turn += 1) {
      const wait = began + (turn * 1000) / perSecond - performance.now();
      if (wait > 0) await pause(wait);
      const person = order[turn % order.length] ?? 0;
      const before = last.get(person);
      if (before !== undefined && before.ackedAt === 0) continue;
      const vote = this.vote(person);
      last.set(person, vote);
      sent.push(vote);
    }
    return sent;
  }

  private async everybody(within: number): Promise<SentVote[]> {
    if (within === 0) return this.voters.map((_voter, person) => this.vote(person));
    const moments = this.voters
      .map((_voter, person) => ({ person, at: Math.random() * within }))
      .sort((a, b) => a.at - b.at);
    const sent: SentVote[] = [];
    const began = performance.now();
    for (const { person, at } of moments) {
      const wait = began + at - performance.now();
      if (wait > 1) await pause(wait);
      sent.push(this.vote(person));
    }
    return sent;
  }

  async votes(plan: Plan): Promise<VotesResult> {
    for (const voter of this.voters) voter.listenAfresh();
    const began = performance.now();
    const sent = await ("perSecond" in plan
      ? this.steadily(plan.perSecond, plan.seconds)
      : this.everybody(plan.everybodyWithin));
    const until = performance.now() + longest;
    while (sent.some(({ ackedAt }) => ackedAt === 0) && performance.now() < until) await pause(5);
    const highest = sent.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
    while (this.voters.some(({ heard }) => (heard.to.at(-1) ?? 0) < highest) && performance.now() < until)
      await pause(5);
    return this.result(sent, highest, began);
  }

  private result(sent: readonly SentVote[], highest: number, began: number): VotesResult {
    const seconds = (performance.now() - began) / 1000;
    const refused: Record<string, number> = {};
    for (const { refusal, ackedAt } of sent) {
      const reason = refusal ?? (ackedAt === 0 ? "unanswered" : null);
      if (reason !== null) refused[reason] = (refused[reason] ?? 0) + 1;
    }
    const taken = sent.filter(({ seq }) => seq !== null);
    const pairs = this.delays(taken);
    const lastSent = Math.max(...sent.map(({ sentAt }) => sentAt));
    const lastSeen = Math.max(...this.voters.map(({ heard }) => firstFrom(heard, highest) ?? Infinity));
    const { length } = this.voters;
    const sum = (of: (voter: Voter) => number) => this.voters.reduce((total, voter) => total + of(voter), 0);
    return {
      votes: sent.length,
      refused,
      acknowledged: percentiles(taken.map(({ sentAt, ackedAt }) => ackedAt - sentAt)),
      screens: percentiles(pairs),
      deliveredShare: pairs.length / Math.max(1, sent.length * (length - 1)),
      untilAllSeen: lastSeen - lastSent,
      seconds,
      framesPerScreen: sum(({ frames }) => frames) / length,
      bytesPerScreenPerSecond: sum(({ bytes }) => bytes) / length / seconds,
    };
  }

  /** From each vote to each other screen: the first frame that covers its number. */
  private delays(votes: readonly SentVote[]): Float64Array {
    const delays = new Float64Array(votes.length * (this.voters.length - 1));
    let count = 0;
    for (const voter of this.voters)
      for (const vote of votes) {
        if (vote.by === voter) continue;
        const seenAt = firstFrom(voter.heard, vote.seq ?? Infinity);
        if (seenAt !== null) delays[count++] = seenAt - vote.sentAt;
      }
    return delays.subarray(0, count);
  }

  /** What is wrong on the screens that draw, compared with what was acknowledged; empty when all is right. */
  check(): string[] {
    const truth = this.room.cells.map((_cell, at) => this.known.map((votes) => votes[at]?.value ?? 0));
    return this.screens.flatMap((screen) => screen.wrong(this.room.cells, truth));
  }

  close(): void {
    for (const voter of this.voters) voter.close();
  }
}

/** When the first frame arrived that covers this number; null when none did. */
function firstFrom({ to, at }: Voter["heard"], seq: number): number | null {
  let low = 0;
  let high = to.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) >= seq) high = middle;
    else low = middle + 1;
  }
  return at[low] ?? null;
}
