import type { Envelope } from "@/lib/decision/command";
import type { RecordedEvent } from "@/lib/decision/event";
import type { Mine } from "@/lib/decision/mine";
import type { Rejection } from "@/lib/decision/rejection";

/** Who sends a command, as a door has checked it: never from a body. */
export type SessionRef = {
  userId: string | null;
  /** Sample colleagues have no user; only set-up code acts for them. */
  participantId?: string;
  /** Only the join door and the opening door pass it, after they checked that the person may come in. */
  admission?: { kind: "person" | "sample"; name: string };
};

/** What the first command of a decision needs beside itself. */
export type Creation = { workspaceId: string | null; expiresAt: Date | null };

/** One command in the queue. */
export type Job = { envelope: Envelope; session: SessionRef; creation: Creation | null };

/** The event of a command and the own votes after it, or the refusal; null = there is no such decision. */
export type Executed =
  { ok: true; seq: number; recorded: RecordedEvent; mine: Mine } | { ok: false; rejection: Rejection } | null;
