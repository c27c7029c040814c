import type { Figures } from "@/lib/decision/figures/figures";
import type { Heads } from "@/lib/decision/heads";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import type { Refusal } from "@/lib/realtime/protocol";
import type { CommandDraft } from "./command-draft";

export type Connection = "connecting" | "online" | "offline";

/** A command the server refused, with what the person had written, so that nothing typed is lost. */
export type Refused = { commandId: string; draft: CommandDraft; rejection: Refusal };

/** What a screen shows: the confirmed decision with the person's own unsaved changes on top. */
export type Shown = {
  /** Predictions applied; `view.decision.seq` stays the confirmed number. */
  view: View;
  /** Predictions applied. */
  mine: Mine;
  /** Commands that are not acknowledged yet. */
  waiting: number;
  /** Those of them about the own ballot. */
  waitingVotes: number;
  /** Why they wait although there is a connection: the server has no room (`busy`) or no database (`outage`), say. */
  held: Refusal["code"] | null;
  /**
   * Keys of what is shown but not saved: a cell key for a rating, `weights:ROUND`, `done:ROUND`, or the id of a
   * comment, option, criterion or evidence note, or `frame`.
   */
  unsaved: ReadonlySet<string>;
  /** When the last command was acknowledged, ISO time by this browser's clock; null before the first. */
  savedAt: string | null;
  connection: Connection;
  /** What the server computed last, where this screen is shown no ballots to compute it from; null before the first. */
  figures: Figures | null;
  /** Participants who are connected now. */
  online: Heads;
  /** The viewer may see this decision no longer, or is signed out. */
  gone: boolean;
  /**
   * Refusals a screen should show by itself: `newer_vote` (another tab or device voted; `rejection.detail.current` is
   * that vote), and those of commands written before a reload, for which no promise is left.
   */
  refused: readonly Refused[];
};
