import { rejectionCodes } from "@/lib/decision/rejection";
import { newMessages } from "@/lib/messages/new";
import { rejectionText } from "@/lib/messages/rejection";
import type { Choices } from "./creation-choices";
import type { Start } from "./start";

export type WantedDecision = Choices & {
  decisionId: string;
  commandId: string;
  name: string | null;
  question: string | null;
  start: Start;
};

type Sent = { ok: true; decisionId: string } | { ok: false; problem: string };

/** Sends a new decision; never throws. A refusal becomes a sentence. */
export async function sendDecision(wanted: WantedDecision): Promise<Sent> {
  try {
    const response = await fetch("/new/create", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wanted),
    });
    if (response.ok) return { ok: true, decisionId: wanted.decisionId };
    const problem = (await response.json()) as Problem;
    // The first answer was lost, and something was changed before trying again: it is there.
    if (problem.code === "decision_exists") return { ok: true, decisionId: wanted.decisionId };
    return { ok: false, problem: sentenceOf(problem) };
  } catch {
    return { ok: false, problem: newMessages.failed };
  }
}

type Problem = { code?: string; title?: string; about?: Readonly<Record<string, unknown>> };

function sentenceOf({ code, title, about }: Problem): string {
  const known = rejectionCodes.find((each) => each === code);
  return known === undefined ? (title ?? newMessages.failed) : rejectionText({ code: known, detail: about });
}
