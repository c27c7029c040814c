import type { Decisions } from "@/lib/db/decisions/decisions";
import type { FiguresDesk } from "@/lib/db/figures/figures-desk";
import type { Presence } from "@/lib/db/presence/presence";
import type { Directory } from "@/lib/decision/directory";
import { isBallotEvent } from "@/lib/decision/event";
import type { RecordedEvent } from "@/lib/decision/event";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import { mineOf, mineSince } from "@/lib/decision/mine";
import type { Mine, MineChange } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";
import { peoplePage } from "@/lib/decision/people-page";
import type { PeoplePage, PeopleQuestion } from "@/lib/decision/people-page";
import { selfOf } from "@/lib/decision/shown-people";
import { TallyMemory } from "@/lib/decision/tally-memory";
import { keepsAudiences, viewerRole } from "@/lib/decision/viewer";
import type { Viewer } from "@/lib/decision/viewer";
import { broadcast } from "./broadcast";
import { Follower } from "./follower";
import { isSameViewer } from "./member";
import type { Member } from "./member";
import { eventsKept, Past } from "./past";
import type { Joined } from "./protocol";
import { RoomFigures } from "./room-figures";
import { nobody, RoomPresence } from "./room-presence";
import { sharedFrames } from "./shared-frames";
import { Snapshots } from "./snapshots";
import type { Showing } from "./snapshots";
import { waitsForTick } from "./waits-for-tick";

/** In larger rooms nobody is answered from the log. */
const mostFromLog = 50;

/** Everybody in this process who has one decision open, and what they have been told so far. */
export class Room {
  private readonly members = new Map<string, Member>();
  private readonly follower: Follower;
  /** What has been told; what is read is ahead of it by `untold`. */
  private shown: Decision;
  private untold: RecordedEvent[] = [];
  private readonly memory = new TallyMemory();
  private readonly past: Past;
  private readonly snapshots: Snapshots;
  private readonly figures: RoomFigures;
  private readonly presence: RoomPresence;
  isClosed = false;

  constructor(
    private readonly decisions: Decisions,
    presence: Presence,
    desk: Pick<FiguresDesk, "figuresOf"> | undefined,
    state: Decision,
    directory: Directory,
  ) {
    this.figures = new RoomFigures(desk);
    this.presence = new RoomPresence(presence);
    this.shown = state;
    this.past = new Past(state, this.memory);
    this.snapshots = new Snapshots(this.memory, () => ({
      shown: this.shown,
      directory: this.follower.directory,
    }));
    this.follower = new Follower(decisions, state, directory, {
      prepare: (events) => this.prepare(events),
      arrived: (before, events) => this.arrived(before, events),
      gone: () => this.dismissAll(() => true),
    });
  }

  get decisionId(): string {
    return this.shown.id;
  }

  get all(): readonly Member[] {
    return [...this.members.values()];
  }

  add(member: Member): void {
    this.members.set(member.socket.id, member);
  }

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  remove(socketId: string): void {
    this.members.delete(socketId);
  }

  close(): void {
    this.isClosed = true;
    this.follower.close();
    this.presence.close(this.decisionId);
  }

  /** What a member is told who knows everything up to `after` (null = nothing); null when they may see nothing. */
  async answer(member: Member, after: number | null): Promise<Joined | null> {
    // They may have become a participant between the question who they are and now.
    if (member.viewer.participantId === null) await this.look((each) => each === member);
    member.stale = false;
    const { participantId } = member.viewer;
    // Somebody who has only just joined is waited for: the room as told so far does not know them.
    await this.follower.look(
      () => participantId !== null && this.shown.participants[participantId] === undefined,
    );
    const { shown } = this;
    const { directory } = this.follower;
    if (viewerRole(shown, member.viewer) === "outsider") return null;
    const showing = { shown, directory };
    const frame =
      after === null
        ? null
        : (this.past.frameSince(after, showing, member.viewer) ??
          (await this.frameFromLog(after, showing, member.viewer)));
    if (frame !== null) return { kind: "frame", frame, ...this.own(member) };
    await this.snapshots.send(member);
    return { kind: "snapshot", ...this.own(member) };
  }

  /** From before this room was opened: read from the log, unless so many may come back that a snapshot is less. */
  private async frameFromLog(after: number, { shown, directory }: Showing, viewer: Viewer) {
    if (this.members.size > mostFromLog || shown.seq - after > eventsKept) return null;
    const span = await this.decisions.span(shown.id, after, null);
    // What waits for the tick waits here too: asking again and again must not tell more.
    const events = span?.events.filter(({ seq }) => seq <= shown.seq) ?? [];
    return framesOf({ before: null, after: shown, events, directory })(viewer);
  }

  /** What belongs to one member alone. */
  private own(member: Member): Pick<Joined, "viewer" | "self" | "mine" | "online"> {
    const { viewer, voterId } = member;
    const mine = mineOf(this.follower.read, voterId);
    member.told = mine;
    const self = selfOf(this.shown, this.follower.directory, viewer);
    const online =
      viewer.link === "presenter" ? nobody : this.presence.now(this.shown, this.members.values());
    return { viewer, self, mine, online };
  }

  /** V13: a page of the people as the room was told of them last; null for whoever may not see their names. */
  page(socketId: string, question: PeopleQuestion): PeoplePage | null {
    const member = this.members.get(socketId);
    if (member === undefined) return null;
    return peoplePage(this.shown, this.follower.directory, member.viewer, question);
  }

  /** A member is about to be told their own votes, in an answer: what they do not know of them yet. */
  mineFor(socketId: string, mine: Mine): Mine | MineChange {
    const member = this.members.get(socketId);
    if (member === undefined) return mine;
    const { told } = member;
    if (told === null || told.seq < mine.seq) member.told = mine;
    return mineSince(told, mine);
  }

  /** The decision moved to this number: members hear of it in their turn. */
  moved(seq: number): void {
    this.follower.moved(seq);
  }

  /** Whoever has just joined may be here already, as somebody who only looks. */
  private async prepare(events: readonly RecordedEvent[]): Promise<void> {
    if (events.some(({ event }) => event.type === "ParticipantJoined"))
      await this.look(({ viewer }) => viewer.participantId === null);
  }

  private arrived(before: Decision, events: readonly RecordedEvent[]): void {
    this.untold.push(...events);
    this.tellMine(before, events);
    if (!waitsForTick(this.untold, this.follower.read)) this.tell();
  }

  /** One's own votes do not wait: they go to all connections of that person, and to nobody else. */
  private tellMine(before: Decision, events: readonly RecordedEvent[]): void {
    const { read } = this.follower;
    if (before.rounds === read.rounds) return;
    // A vote changes one ballot; a reveal changes them all.
    const voters = new Set(events.map(({ event }) => (isBallotEvent(event) ? event.voterId : null)));
    for (const member of this.members.values()) {
      const { socket, voterId, told } = member;
      if (voterId === null || !(voters.has(voterId) || voters.has(null))) continue;
      if (read.rounds.every((round) => round.ballots[voterId] === told?.ballots[round.id])) continue;
      const mine = mineOf(read, voterId);
      member.told = mine;
      socket.emit("decision:mine", { decisionId: this.decisionId, mine });
    }
  }

  private tell(): void {
    const began = performance.now();
    const used = process.cpuUsage();
    const { shown: before, untold: events } = this;
    const { read: after, directory } = this.follower;
    this.shown = after;
    this.untold = [];
    this.past.add(after, events);
    this.deliver(before, framesOf({ before, after, events, directory }, this.memory));
    // The clock counts what others do on the machine meanwhile, and CPU what other threads do: it took no more than either.
    const { user, system } = process.cpuUsage(used);
    this.follower.rest(began, Math.min(performance.now() - began, (user + system) / 1000));
  }

  private deliver(before: Decision, frames: (viewer: Viewer) => Frame | null): void {
    const { shown, members, decisionId } = this;
    if (!keepsAudiences(before, shown)) for (const member of members.values()) member.audience = null;
    const showing = { shown, directory: this.follower.directory };
    const { shared, afresh } = sharedFrames(members.values(), showing, frames);
    for (const [frame, sockets] of shared) broadcast(sockets, "decision:frame", { decisionId, frame });
    for (const member of afresh) this.tellAfresh(member);
  }

  /** Everything as the member may see it now, or that they may see nothing any more. */
  private tellAfresh(member: Member): void {
    member.stale = false;
    member.audience = null;
    const { decisionId } = this;
    if (viewerRole(this.shown, member.viewer) === "outsider") return this.dismiss(member);
    void this.snapshots.send(member).then(
      () => {
        const { viewer, self, mine } = this.own(member);
        member.socket.emit("decision:viewer", { decisionId, viewer, self, mine });
      },
      // They asked for nothing, so no refusal would reach them: it is tried again at the tick.
      () => void (member.stale = true),
    );
  }

  private dismiss(member: Member): void {
    member.socket.emit("decision:gone", { decisionId: this.decisionId });
    this.members.delete(member.socket.id);
  }

  /** Asks anew what these members are to the decision. */
  private async look(concerns: (member: Member) => boolean): Promise<void> {
    // All at once, so that they share their questions to the database.
    const looks = this.all.filter(concerns).map(async (member) => {
      const found = await this.decisions.viewerOf(this.decisionId, member.access);
      if (found === null || isSameViewer(found.viewer, member.viewer)) return;
      Object.assign(member, found, { stale: true });
    });
    await Promise.all(looks);
  }

  /** Asks anew what somebody is to the decision, and tells them at once when it changed. */
  async lookAgain(concerns: (member: Member) => boolean): Promise<void> {
    await this.look(concerns);
    this.tellStale();
  }

  private tellStale(): void {
    for (const member of this.all) if (member.stale) this.tellAfresh(member);
  }

  /** These members may see nothing any more. */
  dismissAll(concerns: (member: Member) => boolean): void {
    for (const member of this.all.filter(concerns)) this.dismiss(member);
  }

  /** Once a second: what waited is told, figures, everything to whoever is behind, and who is here when that changed. */
  tick(): void {
    if (this.untold.length > 0) this.tell();
    this.figures.tick({ shown: this.shown, directory: this.follower.directory }, this.all);
    this.tellStale();
    this.snapshots.forget();
    this.presence.say(this.decisionId, this.members.values());
    this.tellOnline();
  }

  /** Tells who is connected, here and to other servers, when that changed. */
  tellOnline(): void {
    this.presence.tell(this.shown, this.all);
  }
}
