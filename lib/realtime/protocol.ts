import type { Envelope } from "@/lib/decision/command";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Frame } from "@/lib/decision/frame";
import type { Mine, MineChange } from "@/lib/decision/mine";
import type { Rejection } from "@/lib/decision/rejection";
import type { PeoplePage, PeopleQuestion } from "@/lib/decision/people-page";
import type { Heads } from "@/lib/decision/heads";
import type { Self } from "@/lib/decision/shown-people";
import type { Snapshot } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";

/** The path of the socket on the app's one port. */
export const socketPath = "/socket";

/** What a client says to hear a decision. `after` is the last seq it knows; null = it knows nothing yet. */
export type JoinMessage = {
  decisionId: string;
  after: number | null;
  /** The token of a presenter link or of a read-only link; null for participants and members. */
  link: string | null;
};

export type { Snapshot };

/**
 * The answer to a join: a frame that continues what the client knows, or, with the `decision:snapshot` that came just
 * before it, everything afresh. Both are for `viewer`: a client that was shown the decision as somebody else and is
 * answered by a frame joins again with `after: null`.
 */
export type Joined = { viewer: Viewer; self: Self | null; mine: Mine; online: Heads } & (
  { kind: "frame"; frame: Frame } | { kind: "snapshot" }
);

/** Who is here, page by page, in a decision too large to list everybody. */
export type PeopleMessage = { decisionId: string } & PeopleQuestion;

export type CommandMessage = { decisionId: string } & Envelope;

/**
 * Acknowledged after the commit: "saved" means in Postgres. `mine` comes with commands about own votes: what changed since
 * this connection was last told of them, or all of it.
 */
export type Accepted = { seq: number; mine: Mine | MineChange | null };

/** A value or a refusal; `rejection.code` is stable. Codes beside the decision's own are for the door itself. */
export type DoorCode =
  "malformed" | "unauthenticated" | "forbidden" | "unknown_decision" | "rate_limited" | "outage";
export type Refusal = Rejection | { code: DoorCode; detail?: Readonly<Record<string, unknown>> };
export type Answer<T> = { ok: true; value: T } | { ok: false; rejection: Refusal };

export type ClientMessages = {
  "decision:join": (message: JoinMessage, answer: (answer: Answer<Joined>) => void) => void;
  "people:list": (message: PeopleMessage, answer: (answer: Answer<PeoplePage>) => void) => void;
  "decision:leave": (message: { decisionId: string }) => void;
  "command:send": (message: CommandMessage, answer: (answer: Answer<Accepted>) => void) => void;
};

export type ServerMessages = {
  "decision:frame": (message: { decisionId: string; frame: Frame }) => void;
  "decision:mine": (message: { decisionId: string; mine: Mine }) => void;
  /** Everything as it may be seen now; the next message says by whom. */
  "decision:snapshot": (message: { decisionId: string; snapshot: Snapshot }) => void;
  /** What somebody is to the decision changed: the snapshot that came just before is for this viewer. */
  "decision:viewer": (message: { decisionId: string; viewer: Viewer; self: Self | null; mine: Mine }) => void;
  /**
   * Figures of everybody's votes as of `seq`, for those who may see the whole tally and are shown no ballots from which to
   * compute them. At most once a second; they replace the ones before.
   */
  "decision:figures": (message: { decisionId: string; seq: number; figures: Figures }) => void;
  /** The viewer may see this decision no longer. */
  "decision:gone": (message: { decisionId: string }) => void;
  /** Something came that is no message of this protocol, and with no way to answer it. */
  "message:refused": (refusal: Refusal) => void;
  /**
   * This server stops: it takes nothing more and ends the connection once what it took is answered. Come back at a moment
   * of your own within so many milliseconds, so that not everybody comes at once; another server may be there already.
   */
  "server:stopping": (message: { within: number }) => void;
  /** Participants who are connected now. */
  "presence:changed": (message: { decisionId: string; online: Heads }) => void;
};
