import type { FiguresDesk } from "@/lib/db/figures/figures-desk";
import type { Figures } from "@/lib/decision/figures/figures";
import { isSentFigures } from "@/lib/decision/figures/sent-figures";
import { audienceOf } from "@/lib/decision/viewer";
import { log } from "@/lib/log/log";
import { broadcast } from "./broadcast";
import type { Member } from "./member";
import type { Showing } from "./snapshots";

type Computed = { seq: number; figures: Figures };

/** What members have been told, and by which state it was judged whether they may be: the same moment for all. */
type Moment = { of: Showing["shown"]; computed: Computed | null };

/** The share of the time in which figures are computed at most: votes and their frames need the cores while they come. */
const share = { moving: 1 / 10, still: 1 / 3 };

/**
 * V12: the figures of a room for those whose screens cannot compute them, off the event loop, at most once a second and for
 * a small share of the time. What is computed meanwhile is told at the next tick, to whoever may see it then.
 */
export class RoomFigures {
  private computed: Computed | null = null;
  private isComputing = false;
  /** When they were computed last, and how long it took (ms). */
  private last = { began: -Infinity, took: 0 };
  /** Something changed since, and somebody is to hear of it. */
  private isDue = false;
  private moment: Moment | null = null;
  private told = new WeakMap<Member, Moment>();
  private had = new WeakMap<Member, Figures>();

  /** Without a `desk` nobody is told figures. */
  constructor(private readonly desk: Pick<FiguresDesk, "figuresOf"> | undefined) {}

  /** Once a second, with what the room shows now and everybody who has it open. */
  tick(showing: Showing, members: readonly Member[]): void {
    if (this.desk === undefined) return;
    const { shown } = showing;
    const pace = this.last.took / share[this.moment?.of === shown ? "still" : "moving"];
    if (this.moment?.of !== shown || this.moment.computed !== this.computed)
      this.moment = { of: shown, computed: this.computed };
    const { moment } = this;
    // Nearly always everybody was told already. Who is about to be told everything afresh has to wait for that.
    const untold = members.filter((member) => !member.stale && this.told.get(member) !== moment);
    for (const member of untold) this.told.set(member, moment);
    const entitled = entitledTo(showing, untold);
    this.tell(shown.id, entitled);
    this.isDue ||= entitled.length > 0;
    const mayCompute = !this.isComputing && performance.now() >= this.last.began + pace;
    if (this.isDue && mayCompute) void this.compute(this.desk, showing);
  }

  private tell(decisionId: string, members: readonly Member[]): void {
    if (this.computed === null) return;
    const { seq, figures } = this.computed;
    const news = members.filter((member) => this.had.get(member) !== figures);
    for (const member of news) this.had.set(member, figures);
    const sockets = news.map(({ socket }) => socket);
    if (sockets.length > 0) broadcast(sockets, "decision:figures", { decisionId, seq, figures });
  }

  private async compute(desk: Pick<FiguresDesk, "figuresOf">, { shown, directory }: Showing): Promise<void> {
    this.isComputing = true;
    this.isDue = false;
    const began = performance.now();
    try {
      const figures = await desk.figuresOf(shown, directory);
      if (figures !== this.computed?.figures)
        this.computed = figures === null ? null : { seq: shown.seq, figures };
    } catch (error) {
      log().error({ err: error }, "realtime: figures could not be computed");
      this.isDue = true;
    } finally {
      this.isComputing = false;
      this.last = { began, took: performance.now() - began };
    }
  }
}

/** Those who are sent figures; asked once for each audience. */
function entitledTo({ shown, directory }: Showing, members: readonly Member[]): Member[] {
  const audiences = new Map<string, boolean>();
  return members.filter(({ viewer }) => {
    const audience = audienceOf(shown, directory, viewer);
    const isSent = audiences.get(audience) ?? isSentFigures(shown, directory, viewer);
    audiences.set(audience, isSent);
    return isSent;
  });
}
