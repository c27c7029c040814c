import type { Access, Decisions } from "@/lib/db/decisions/decisions";
import type { FiguresDesk } from "@/lib/db/figures/figures-desk";
import type { Presence } from "@/lib/db/presence/presence";
import type { Mine, MineChange } from "@/lib/decision/mine";
import type { PeoplePage, PeopleQuestion } from "@/lib/decision/people-page";
import { log } from "@/lib/log/log";
import { openRooms } from "@/lib/log/metrics";
import type { Member } from "./member";
import type { Joined } from "./protocol";
import type { RealtimeSocket } from "./realtime-socket";
import { Room } from "./room";

const tickEvery = 1000;
/** Decisions one connection may have open. */
export const mostRooms = 20;

type Open = { room: Room; unwatch: () => void };

/** The rooms of this process: who has which decision open. */
export class Hub {
  private readonly rooms = new Map<string, Promise<Open | null>>();
  private readonly bySocket = new Map<string, Map<string, Room>>();
  private readonly stopHearing: () => void;
  private readonly ticking: NodeJS.Timeout;

  constructor(
    private readonly decisions: Decisions,
    private readonly presence: Presence,
    private readonly desk: Pick<FiguresDesk, "figuresOf"> | undefined,
  ) {
    this.stopHearing = decisions.onMoved(({ decisionId, seq }) => {
      // Whoever waits for a room hears why it did not open; it is read afresh when it does.
      this.rooms.get(decisionId)?.then(
        (open) => open?.room.moved(seq),
        () => undefined,
      );
    });
    this.ticking = setInterval(() => this.tick(), tickEvery);
  }

  /** Joins first, reads second. Null when there is no such decision, or nothing of it may be seen. */
  async join(
    socket: RealtimeSocket,
    decisionId: string,
    after: number | null,
    access: Access,
    linkToken: string | null,
  ): Promise<Joined | "too_many" | null> {
    const found = await this.decisions.viewerOf(decisionId, access);
    let room = found === null ? null : await this.enter(decisionId);
    // One that closed while it was waited for is not entered.
    while (room?.isClosed === true) room = await this.enter(decisionId);
    if (found === null || room === null) return null;
    const joined = this.bySocket.get(socket.id) ?? new Map<string, Room>();
    if (!joined.has(decisionId) && joined.size >= mostRooms) {
      if (room.isEmpty) this.close(decisionId, room);
      return "too_many";
    }
    const member: Member = { socket, access, linkToken, ...found, told: null, stale: false, audience: null };
    room.add(member);
    this.bySocket.set(socket.id, joined.set(decisionId, room));
    const answer = await room.answer(member, after).catch((error: unknown) => {
      this.leave(socket.id, decisionId);
      throw error;
    });
    // The connection may have broken meanwhile, or the decision may show them nothing.
    if (answer === null || !socket.connected) this.leave(socket.id, decisionId);
    return answer;
  }

  /** A connection is about to be told its own votes, in an answer: what it does not know of them yet. */
  tellMine(socketId: string, decisionId: string, mine: Mine): Mine | MineChange {
    return this.bySocket.get(socketId)?.get(decisionId)?.mineFor(socketId, mine) ?? mine;
  }

  /** V13: people of a decision that this connection has open, page by page; null when it shows it nothing of them. */
  page(socketId: string, decisionId: string, question: PeopleQuestion): PeoplePage | null {
    return this.bySocket.get(socketId)?.get(decisionId)?.page(socketId, question) ?? null;
  }

  /** The room of a decision, opened for whoever comes first. */
  private async enter(decisionId: string): Promise<Room | null> {
    const opening = this.rooms.get(decisionId) ?? this.open(decisionId);
    this.rooms.set(decisionId, opening);
    return (await opening)?.room ?? null;
  }

  private async open(decisionId: string): Promise<Open | null> {
    const forget = () => void this.rooms.delete(decisionId);
    const book = await this.decisions.current(decisionId).catch((error: unknown) => {
      forget();
      throw error;
    });
    if (book === null) {
      forget();
      return null;
    }
    openRooms.inc();
    const { state, directory } = book;
    const room = new Room(this.decisions, this.presence, this.desk, state, directory);
    return { room, unwatch: this.decisions.watch(decisionId, state.seq) };
  }

  leave(socketId: string, decisionId: string): void {
    const joined = this.bySocket.get(socketId);
    const room = joined?.get(decisionId);
    joined?.delete(decisionId);
    if (joined?.size === 0) this.bySocket.delete(socketId);
    room?.remove(socketId);
    if (room?.isEmpty === true) this.close(decisionId, room);
  }

  leaveAll(socketId: string): void {
    for (const decisionId of [...(this.bySocket.get(socketId)?.keys() ?? [])])
      this.leave(socketId, decisionId);
  }

  private close(decisionId: string, room: Room): void {
    if (room.isClosed) return;
    room.close();
    openRooms.dec();
    const open = this.rooms.get(decisionId);
    this.rooms.delete(decisionId);
    void open?.then((opened) => opened?.unwatch());
  }

  private *openRooms(): Iterable<Room> {
    const seen = new Set<Room>();
    for (const joined of this.bySocket.values()) for (const room of joined.values()) seen.add(room);
    yield* seen;
  }

  private tick(): void {
    this.tellRooms((room) => room.tick());
    const decisionIds = Array.from(this.openRooms(), (room) => room.decisionId);
    void this.presence.beat(decisionIds).then(() => this.tellRooms((room) => room.tellOnline()));
  }

  private tellRooms(tell: (room: Room) => void): void {
    for (const room of this.openRooms()) {
      try {
        tell(room);
      } catch (error) {
        log().error({ err: error }, "realtime: a room could not be told");
      }
    }
  }

  /** What somebody is to decisions may have changed. */
  async lookAgain(concerns: (member: Member) => boolean): Promise<void> {
    for (const room of this.openRooms()) await room.lookAgain(concerns);
  }

  /** Every connection that came by a link, by the link's token. */
  linkTokens(): Map<string, { decisionId: string; link: Access["link"] }> {
    const tokens = new Map<string, { decisionId: string; link: Access["link"] }>();
    for (const room of this.openRooms())
      for (const { linkToken, access } of room.all)
        if (linkToken !== null) tokens.set(linkToken, { decisionId: room.decisionId, link: access.link });
    return tokens;
  }

  /** Those who came by this link see nothing any more. */
  endLink(token: string): void {
    for (const room of this.openRooms()) room.dismissAll((member) => member.linkToken === token);
  }

  async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.stopHearing();
    await this.presence.close();
  }
}
