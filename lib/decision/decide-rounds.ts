import {
  askedOptions,
  countedParticipants,
  isFinished,
  openRound,
  ratedCriteria,
  weighedCriteria,
} from "./asked";
import type { RoundCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import { limits } from "./limits";
import type { Decision, Round } from "./model";
import { reject } from "./rejection";
import { canonicalJudgements } from "./weighing-text";

/** The counted participants whose ballot of this round is not finished, in id order. */
export function unfinishedParticipants(
  state: Decision,
  round: Round,
  voters: Readonly<Record<string, string>>,
): string[] {
  const finished = new Set(
    Object.entries(round.ballots)
      .filter(([, ballot]) => isFinished(state, round, ballot))
      .map(([voterId]) => voters[voterId]),
  );
  return countedParticipants(state).filter((participantId) => !finished.has(participantId));
}

/** The weights of a round as one canonical text: voters in id order, criteria in id order. */
export function canonicalWeights(round: Round): string {
  const ballots = Object.entries(round.ballots)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([voterId, { weights }]) =>
      weights === null ? [] : [[voterId, weights.method, canonicalJudgements(weights)]],
    );
  return JSON.stringify(ballots);
}

function decideOpen(state: Decision, command: RoundCommand & { type: "OpenRound" }): Decided {
  if (state.kind === "comparison") return reject("is_comparison");
  if (state.rounds.some((round) => round.id === command.roundId)) return reject("id_taken");
  if (state.rounds.length >= limits.rounds) return reject("too_many", { most: limits.rounds });
  const open = openRound(state, command.focus);
  if (open !== undefined) return reject("round_open", { roundId: open.id });
  // Revealing ratings closes the weights; ratings that start revealed have no such moment.
  const weights = openRound(state, "weights");
  if (weights !== undefined && !command.sealed) return reject("round_open", { roundId: weights.id });
  if (askedOptions(state).length < 2) return reject("needs_two_options");
  const asked = command.focus === "weights" ? weighedCriteria(state) : ratedCriteria(state);
  if (asked.length < 1) return reject("needs_one_criterion");
  const previous = state.rounds.findLast((round) => round.focus === command.focus);
  const { roundId, focus, start, sealed } = command;
  return accept({
    type: "RoundOpened",
    roundId,
    focus,
    start,
    sealed,
    previousRoundId: previous?.id ?? null,
  });
}

function decideReveal(
  state: Decision,
  round: Round,
  unfinished: readonly string[],
  context: Context,
): Decided {
  if (round.status !== "sealed") return reject("round_not_sealed");
  const weights = round.focus === "ratings" ? openRound(state, "weights") : undefined;
  if (weights?.status === "sealed") return reject("reveal_weights_first", { roundId: weights.id });
  const closes =
    weights === undefined
      ? null
      : { roundId: weights.id, weightsHash: context.digest(canonicalWeights(weights)) };
  return accept({ type: "RoundRevealed", roundId: round.id, unfinished, closes });
}

/** R: phases and rounds. Before reveal or close with someone unfinished the facilitator confirms. */
export function decideRounds(state: Decision, command: RoundCommand, context: Context): Decided {
  if (command.type === "MovePhase") {
    if (state.kind === "comparison") return reject("is_comparison");
    if (state.phase === command.phase) return reject("nothing_to_change");
    return accept({ type: "PhaseMoved", phase: command.phase });
  }
  if (command.type === "OpenRound") return decideOpen(state, command);
  const round = state.rounds.find((candidate) => candidate.id === command.roundId);
  if (round === undefined) return reject("unknown_round");
  if (round.status === "closed") return reject("round_not_open");
  if (command.type === "CloseRound" && round.status !== "revealed") return reject("round_not_revealed");
  const unfinished = unfinishedParticipants(state, round, context.voters);
  const decided =
    command.type === "RevealRound"
      ? decideReveal(state, round, unfinished, context)
      : accept({ type: "RoundClosed", roundId: round.id, unfinished });
  if (decided.ok && unfinished.length > 0 && !command.confirmed)
    return reject("unfinished", { participantIds: unfinished });
  return decided;
}
