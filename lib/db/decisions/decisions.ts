import type { Pool } from "pg";
import type { Envelope } from "@/lib/decision/command";
import type { Directory } from "@/lib/decision/directory";
import type { RecordedEvent } from "@/lib/decision/event";
import { framesOf } from "@/lib/decision/frame";
import type { Frame, Span } from "@/lib/decision/frame";
import { mineOf } from "@/lib/decision/mine";
import type { Mine } from "@/lib/decision/mine";
import type { Decision } from "@/lib/decision/model";
import { peoplePage } from "@/lib/decision/people-page";
import type { PeoplePage, PeopleQuestion } from "@/lib/decision/people-page";
import { viewOf } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import { viewerRole } from "@/lib/decision/viewer";
import type { Viewer } from "@/lib/decision/viewer";
import { Together } from "../together";
import { standingsTogether } from "./actors";
import type { Book } from "./book";
import { Doorbell } from "./doorbell";
import type { BellLine, Moved } from "./doorbell";
import type { Fault } from "./fault";
import type { Creation, Executed, Job, SessionRef } from "./job";
import { Lanes } from "./lanes";
import { readEvents, readOpenEvents } from "./log";
import { observed } from "./observed";

/** How somebody comes to a decision: as a user, by a read-only link that the caller has checked, or both. */
export type Access = { userId: string | null; link: Viewer["link"] };

/** Ids come from addresses too, which may hold anything. A decision has one spelling, and with it one lane. */
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How often the numbers of open decisions are compared with the rows (ms). */
const compareEvery = 1_000;

/** What is known of a decision that somebody has open. */
type Watched = {
  watchers: number;
  /** The number heard last. */
  seq: number;
  /** The newest events that this process wrote and nobody read yet: whoever follows need not ask the log for them. */
  unread: RecordedEvent[];
};

/** Beyond this many, events are read from the log. */
const mostUnread = 5_000;

async function readNumbers(pool: Pool, decisionIds: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; seq: number }>(
    `SELECT "id", "seq" FROM "Decision" WHERE "id" = ANY($1::uuid[])`,
    [decisionIds],
  );
  return new Map(rows.map(({ id, seq }) => [id, seq]));
}

/** Everything that may be done with decisions. One per process; Next's code reaches it through the runtime. */
export class Decisions {
  private readonly lanes: Lanes;
  private readonly standings;
  private readonly doorbell: Doorbell;
  private readonly listeners = new Set<(moved: Moved) => void>();
  /** Decisions that somebody has open, with the number heard last. */
  private readonly watched = new Map<string, Watched>();
  private comparing: NodeJS.Timeout | null = null;

  /** `line` carries rings between the servers; `fault` is for tests. */
  constructor(
    private readonly pool: Pool,
    line: BellLine,
    fault: Fault | null = null,
  ) {
    const numbers = new Together((decisionIds: readonly string[]) => readNumbers(pool, decisionIds));
    this.lanes = new Lanes(pool, { moved: (book, events) => this.moved(book, events), fault, numbers });
    this.standings = standingsTogether(pool);
    const heard = (moved: Moved) => this.tell(moved);
    this.doorbell = new Doorbell(line, heard, () => void this.compare());
  }

  /** Begins to hear other servers. */
  async start(): Promise<void> {
    await this.doorbell.listen();
    this.comparing = setInterval(() => void this.compare(), compareEvery);
    this.comparing.unref();
  }

  async close(): Promise<void> {
    if (this.comparing !== null) clearInterval(this.comparing);
    await this.doorbell.close();
  }

  /** Sends a command and answers after its commit. Null when there is no such decision; throws on an outage. */
  async execute(decisionId: string, envelope: Envelope, session: SessionRef): Promise<Executed> {
    if (!idShape.test(decisionId)) return null;
    return this.run(decisionId, { envelope, session, creation: null });
  }

  /** Opens a decision under an id the client minted; sending the same again opens nothing more. */
  open(args: { decisionId: string; envelope: Envelope; session: SessionRef } & Creation): Promise<Executed> {
    const { decisionId, envelope, session, workspaceId, expiresAt } = args;
    return this.run(decisionId, { envelope, session, creation: { workspaceId, expiresAt } });
  }

  private run(decisionId: string, job: Job): Promise<Executed> {
    return observed(decisionId, job, () => this.lanes.lane(decisionId).execute(job));
  }

  private async book(decisionId: string, atLeast?: number): Promise<Book | null> {
    return idShape.test(decisionId) ? this.lanes.lane(decisionId).current(atLeast) : null;
  }

  /** The whole decision as the server knows it, for code that redacts before anything leaves. */
  async current(
    decisionId: string,
    atLeast?: number,
  ): Promise<{ state: Decision; directory: Directory; workspaceId: string | null } | null> {
    return this.book(decisionId, atLeast);
  }

  /** Who somebody is to a decision, and whose ballots are theirs. Null when there is no such decision. */
  async viewerOf(
    decisionId: string,
    access: Access,
  ): Promise<{ viewer: Viewer; voterId: string | null } | null> {
    const book = await this.book(decisionId);
    return book === null ? null : this.viewerIn(book, access);
  }

  private async viewerIn(
    book: Book,
    { userId, link }: Access,
  ): Promise<{ viewer: Viewer; voterId: string | null }> {
    if (userId === null) return { viewer: { participantId: null, workspaceRole: null, link }, voterId: null };
    const standing = await this.standings.get(`${book.state.id} ${userId}`);
    const viewer = {
      participantId: standing?.person?.participantId ?? null,
      workspaceRole: standing?.role ?? null,
      link,
    };
    return { viewer, voterId: standing?.person?.voterId ?? null };
  }

  /** What somebody may see, with their own votes. Null when there is no such decision or they may see nothing. */
  async read(decisionId: string, access: Access): Promise<{ view: View; mine: Mine } | null> {
    const book = await this.book(decisionId);
    if (book === null) return null;
    const { viewer, voterId } = await this.viewerIn(book, access);
    const view = viewOf(book.state, book.directory, viewer);
    return view === null ? null : { view, mine: mineOf(book.state, voterId) };
  }

  /** V13: a page of the people; null when there is no such decision or the names are not for them. */
  async people(decisionId: string, access: Access, question: PeopleQuestion): Promise<PeoplePage | null> {
    const book = await this.book(decisionId);
    if (book === null) return null;
    const { viewer } = await this.viewerIn(book, access);
    return peoplePage(book.state, book.directory, viewer, question);
  }

  /** What happened since a number, as one whole frame; null when there is no such decision or nothing may be seen. */
  async eventsSince(
    decisionId: string,
    after: number,
    access: Access,
  ): Promise<{ frame: Frame; mine: Mine } | null> {
    const book = await this.book(decisionId);
    if (book === null) return null;
    const { state, directory } = book;
    const { viewer, voterId } = await this.viewerIn(book, access);
    if (viewerRole(state, viewer) === "outsider") return null;
    const events = await readOpenEvents(this.pool, decisionId, after, state.seq);
    const frame = framesOf({ before: null, after: state, events, directory })(viewer);
    const from = Math.min(after, state.seq) + 1;
    return frame === null ? null : { frame: { ...frame, from }, mine: mineOf(state, voterId) };
  }

  /**
   * The stretch from a number to now, for building frames. `before` is the state at `after` where the caller
   * has kept it; without it the frames are whole.
   */
  async span(
    decisionId: string,
    after: number,
    before: Decision | null,
    atLeast?: number,
  ): Promise<Span | null> {
    const book = await this.book(decisionId, atLeast);
    if (book === null) return null;
    const events =
      this.unread(decisionId, after, book.state.seq) ??
      (await readEvents(this.pool, decisionId, after, book.state.seq));
    return { before, after: book.state, events, directory: book.directory };
  }

  /** The events of a stretch as this process wrote them, when it wrote them all; null when the log has to be read. */
  private unread(decisionId: string, after: number, upTo: number): RecordedEvent[] | null {
    const entry = this.watched.get(decisionId);
    const events = entry?.unread.filter(({ seq }) => seq > after && seq <= upTo) ?? [];
    if (entry === undefined || events.length !== upTo - after) return null;
    entry.unread = entry.unread.filter(({ seq }) => seq > upTo);
    return events;
  }

  /** Hears of every decision that moved, here or on another server. Returns the way to stop. */
  onMoved(listener: (moved: Moved) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Says that somebody has this decision open: its number is compared with the row once a second. */
  watch(decisionId: string, seq: number): () => void {
    const known = this.watched.get(decisionId);
    const entry = known ?? { watchers: 0, seq, unread: [] };
    entry.watchers += 1;
    this.watched.set(decisionId, entry);
    return () => {
      entry.watchers -= 1;
      if (entry.watchers === 0) this.watched.delete(decisionId);
    };
  }

  private moved(book: Book, events: readonly RecordedEvent[]) {
    const moved = { decisionId: book.state.id, seq: book.state.seq };
    const entry = this.watched.get(moved.decisionId);
    if (entry !== undefined) entry.unread = [...entry.unread, ...events].slice(-mostUnread);
    this.tell(moved);
    this.doorbell.ring(moved);
  }

  private tell(moved: Moved) {
    const entry = this.watched.get(moved.decisionId);
    if (entry !== undefined) entry.seq = Math.max(entry.seq, moved.seq);
    for (const listener of this.listeners) listener(moved);
  }

  /** Compares the numbers of open decisions with their rows: whatever ring was lost is heard now. */
  private async compare() {
    if (this.watched.size === 0) return;
    try {
      for (const [decisionId, seq] of await readNumbers(this.pool, [...this.watched.keys()]))
        if (seq > (this.watched.get(decisionId)?.seq ?? Infinity)) this.tell({ decisionId, seq });
    } catch {
      // The database is away: the next comparison, or the listener's return, finds what was missed.
    }
  }
}
