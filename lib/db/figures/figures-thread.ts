import { parentPort } from "node:worker_threads";
import { roomFigures } from "@/lib/decision/figures/room-figures";
import type { Ballot, Round } from "@/lib/decision/model";
import type { FromThread, ToThread } from "./thread-messages";

/** By decision, then by round: the ballots as told so far. */
const told = new Map<string, Map<string, Record<string, Ballot>>>();

function take(message: Extract<ToThread, { type: "ballots" }>): void {
  const rounds = told.get(message.decisionId) ?? new Map<string, Record<string, Ballot>>();
  const ballots = rounds.get(message.roundId) ?? {};
  for (const [voterId, ballot] of Object.entries(message.changed)) {
    if (ballot === null) delete ballots[voterId];
    else ballots[voterId] = ballot;
  }
  told.set(message.decisionId, rounds.set(message.roundId, ballots));
}

function answer({ number, state, voters }: Extract<ToThread, { type: "compute" }>): FromThread {
  const known = told.get(state.id);
  const rounds = state.rounds.map((round): Round => ({ ...round, ballots: known?.get(round.id) ?? {} }));
  // Of rounds that count no more nothing is kept.
  for (const roundId of known?.keys() ?? [])
    if (!rounds.some(({ id }) => id === roundId)) known?.delete(roundId);
  return { number, figures: roomFigures({ ...state, rounds }, { voters }) };
}

parentPort?.on("message", (message: ToThread) => {
  switch (message.type) {
    case "ballots":
      return take(message);
    case "compute":
      return parentPort?.postMessage(answer(message));
    case "forget":
      return void told.delete(message.decisionId);
  }
});
