import type { Envelope } from "@/lib/decision/command";
import type { Frame } from "@/lib/decision/frame";
import type { Mine } from "@/lib/decision/mine";
import type { Rejection } from "@/lib/decision/rejection";
import type { View } from "@/lib/decision/view";
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

/**
 * The answer to a join: a frame that continues what the client knows, or everything afresh. The frame is for `viewer`:
 * a client that was shown the decision as somebody else joins again with `after: null`.
 */
export type Joined =
  | { kind: "frame"; frame: Frame; viewer: Viewer; mine: Mine; online: readonly string[] }
  | { kind: "snapshot"; view: View; mine: Mine; online: readonly string[] };

export type CommandMessage = { decisionId: string } & Envelope;

/** Acknowledged after the commit: "saved" means in Postgres. `mine` comes with commands about own votes. */
export type Accepted = { seq: number; mine: Mine | null };

/** A value or a refusal; `rejection.code` is stable. Codes beside the decision's own are for the door itself. */
export type DoorCode =
  "malformed" | "unauthenticated" | "forbidden" | "unknown_decision" | "rate_limited" | "outage";
export type Refusal = Rejection | { code: DoorCode; detail?: Readonly<Record<string, unknown>> };
export type Answer<T> = { ok: true; value: T } | { ok: false; rejection: Refusal };

export type ClientMessages = {
  "decision:join": (message: JoinMessage, answer: (answer: Answer<Joined>) => void) => void;
  "decision:leave": (message: { decisionId: string }) => void;
  "command:send": (message: CommandMessage, answer: (answer: Answer<Accepted>) => void) => void;
};

export type ServerMessages = {
  "decision:frame": (message: { decisionId: string; frame: Frame }) => void;
  "decision:mine": (message: { decisionId: string; mine: Mine }) => void;
  /** What somebody is to the decision changed: here is everything as they may see it now. */
  "decision:snapshot": (message: { decisionId: string; view: View; mine: Mine }) => void;
  /** The viewer may see this decision no longer. */
  "decision:gone": (message: { decisionId: string }) => void;
  /** Something came that is no message of this protocol, and with no way to answer it. */
  "message:refused": (refusal: Refusal) => void;
  /**
   * This server stops: it takes nothing more and ends the connection once what it took is answered. Come back at a moment
   * of your own within so many milliseconds, so that not everybody comes at once; another server may be there already.
   */
  "server:stopping": (message: { within: number }) => void;
  /** Participants who are connected now, in id order. */
  "presence:changed": (message: { decisionId: string; online: readonly string[] }) => void;
};
