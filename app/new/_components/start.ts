import type { ReactNode } from "react";
import type { Opening } from "@/lib/decision/opening";

/** What a decision begins with, as the page sends it. */
export type Start =
  | { from: "template"; templateId: string }
  | { from: "copy"; decisionId: string }
  | { from: "opening"; opening: Opening };

/** A beginning that can be sent, or the sentence that says what is missing. `question` null keeps the one it has. */
export type Begun = { ok: true; start: Start; question: string | null } | { ok: false; problem: string };

/** One way in: its fields, what they come to when *Create* is pressed, and how to forget them afterwards. */
export type Way = { content: ReactNode; begin: () => Begun; forget: () => void };
