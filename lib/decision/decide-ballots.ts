import { askedScale, isComplete, isCounted, missingAnswers, participantOf, weighedCriteria } from "./asked";
import type { BallotCommand } from "./command";
import { accept } from "./context";
import type { Context, Decided } from "./context";
import { cellKey } from "./model";
import type { Ballot, Decision, Late, Participant, Round } from "./model";
import { ok, reject } from "./rejection";
import type { Rejection, Result } from "./rejection";
import { isStep } from "./scale";
import { badWeighing } from "./weighing-checks";

type Refusal = { ok: false; rejection: Rejection } | null;
type Voter = { voterId: string; participant: Participant; round: Round; ballot: Ballot | undefined };

/** B: only one's own ballot, only while open, only by somebody who counts. */
function voterIn(state: Decision, roundId: string, context: Context): Result<Voter> {
  const { participantId, voterId } = context.actor;
  const participant = participantOf(state, participantId);
  if (participant === undefined || voterId === null || !isCounted(participant)) return reject("not_a_voter");
  const round = state.rounds.find((candidate) => candidate.id === roundId);
  if (round === undefined) return reject("unknown_round");
  if (round.status === "closed") return reject("round_not_open", { roundId });
  return ok({ voterId, participant, round, ballot: round.ballots[voterId] });
}

function lateness({ round, participant, ballot }: Voter, seen: "sealed" | "revealed"): Late | null {
  if (round.status !== "revealed" || round.revealedSeq === null) return null;
  const hasFirst = ballot !== undefined && ballot.first !== null;
  if (participant.joinedSeq > round.revealedSeq && !hasFirst) return "joined_after_reveal";
  return seen === "sealed" ? "landed_after_reveal" : null;
}

/** Whoever replaces a vote says which; if a newer one exists (another tab, another device) both are shown. */
function newer(current: { seq: number } | null | undefined, replaces: number | null): Refusal {
  if ((current?.seq ?? null) === replaces) return null;
  return reject("newer_vote", { current: current ?? null });
}

function badRating(
  state: Decision,
  command: { criterionId: string; optionId: string },
  value: number | "abstain",
): Refusal {
  const { criterionId, optionId } = command;
  const scale = askedScale(state, criterionId, optionId);
  if (scale === null) return reject("not_asked", { criterionId, optionId });
  const fits = value === "abstain" || isStep(scale, value);
  return fits ? null : reject("bad_rating", { least: scale.lo, most: scale.hi });
}

function decideWeights(
  state: Decision,
  voter: Voter,
  command: BallotCommand & { type: "CastWeights" },
): Decided {
  const { round, ballot, voterId } = voter;
  if (round.focus !== "weights") return reject("not_asked");
  const { type: _type, replaces, seen, ...weighing } = command;
  const asked = weighedCriteria(state).map((criterion) => criterion.id);
  const refused = badWeighing(weighing, asked) ?? newer(ballot?.weights, replaces);
  return refused ?? accept({ type: "WeightsCast", voterId, late: lateness(voter, seen), ...weighing });
}

function decideRating(
  state: Decision,
  voter: Voter,
  command: BallotCommand & { type: "CastRating" },
): Decided {
  const { round, ballot, voterId } = voter;
  if (round.focus !== "ratings") return reject("not_asked");
  const { roundId, criterionId, optionId, value } = command;
  const refused =
    badRating(state, command, value) ??
    newer(ballot?.ratings[cellKey(criterionId, optionId)], command.replaces);
  const late = lateness(voter, command.seen);
  return refused ?? accept({ type: "RatingCast", voterId, roundId, criterionId, optionId, value, late });
}

/** B: casting, withdrawing and finishing. Votes commute: nobody's vote is refused for another person's. */
export function decideBallots(state: Decision, command: BallotCommand, context: Context): Decided {
  const found = voterIn(state, command.roundId, context);
  if (!found.ok) return found;
  const { voterId, round, ballot } = found.value;
  const { roundId } = command;
  switch (command.type) {
    case "CastWeights":
      return decideWeights(state, found.value, command);
    case "CastRating":
      return decideRating(state, found.value, command);
    case "WithdrawWeights":
      if (ballot === undefined || ballot.weights === null) return reject("not_voted");
      return (
        newer(ballot.weights, command.replaces) ?? accept({ type: "WeightsWithdrawn", voterId, roundId })
      );
    case "WithdrawRating": {
      const { criterionId, optionId } = command;
      const vote = ballot?.ratings[cellKey(criterionId, optionId)];
      if (vote === undefined) return reject("not_voted");
      const refused = newer(vote, command.replaces);
      return refused ?? accept({ type: "RatingWithdrawn", voterId, roundId, criterionId, optionId });
    }
    case "FinishBallot": {
      const votes = ballot ?? { weights: null, ratings: {} };
      if (!isComplete(state, round.focus, votes))
        return reject("not_complete", { missing: missingAnswers(state, round.focus, votes) });
      if (ballot?.done === true) return reject("nothing_to_change");
      return accept({ type: "BallotFinished", voterId, roundId });
    }
  }
}
