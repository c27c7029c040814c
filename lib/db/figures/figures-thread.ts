import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import type { Figures } from "@/lib/decision/figures/figures";
import type { FromThread, ToThread } from "./thread-messages";
import { ToldDecision } from "./told-decision";

/** How long one question is worked on before the next has its turn. */
const turnMs = 20;

// Votes go before figures. Only on Linux does this mean the thread that asks, and not the whole process.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

const told = new Map<string, ToldDecision>();
/** By number: questions that are being answered. They take turns, so that a large room does not keep a small one waiting. */
const open = new Map<number, Generator<unknown, Figures | null, void>>();

function decisionOf(id: string): ToldDecision {
  const decision = told.get(id) ?? new ToldDecision();
  told.set(id, decision);
  return decision;
}

/** Works on a question for one turn; its answer when that was the last one. */
function workOn(number: number, steps: Generator<unknown, Figures | null, void>): FromThread | null {
  const end = performance.now() + turnMs;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return { number, figures: step.value };
      if (performance.now() >= end) return null;
    }
  } catch (error) {
    return { number, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** A turn for everybody, then whatever has come in meanwhile. */
function takeTurns(): void {
  for (const [number, steps] of open) {
    const answer = workOn(number, steps);
    if (answer === null) continue;
    open.delete(number);
    parentPort?.postMessage(answer);
  }
  if (open.size > 0) setImmediate(takeTurns);
}

parentPort?.on("message", (message: ToThread) => {
  const { decisionId } = message;
  switch (message.type) {
    case "ballots":
      return decisionOf(decisionId).takeBallots(message.roundId, message.changed);
    case "round":
      return decisionOf(decisionId).takeRound(message.round);
    case "compute":
      open.set(message.number, decisionOf(decisionId).figures(message.parts, message.roundIds));
      if (open.size === 1) setImmediate(takeTurns);
      return;
    case "forget":
      return void told.delete(decisionId);
  }
});
