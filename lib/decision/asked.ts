import { cellKey } from "./model";
import type { Ballot, Criterion, Decision, Focus, Option, Participant, Round, Votes } from "./model";
import type { Scale } from "./scale";
import { isPoints } from "./weighing";
import { missingJudgements } from "./weighing-answers";

/** The options people vote on, in the order on screen. */
export function askedOptions(state: Pick<Decision, "options">): Option[] {
  return state.options.filter((option) => !option.retired);
}

/** The criteria people weigh, in the order on screen: what is rated, and what is measured. */
export function weighedCriteria(state: Pick<Decision, "criteria">): Criterion[] {
  return state.criteria.filter(
    (criterion) => (criterion.use === "rated" || criterion.use === "measured") && !criterion.retired,
  );
}

/** The criteria people rate, in the order on screen. */
export function ratedCriteria(state: Pick<Decision, "criteria">): Criterion[] {
  return state.criteria.filter((criterion) => criterion.use === "rated" && !criterion.retired);
}

const cellsOf = new WeakMap<
  Decision["criteria"],
  { options: Decision["options"]; cells: readonly string[] }
>();

/** The keys of all cells a rating ballot asks for. Kept by what they are made of: every vote asks. */
export function askedCells(state: Pick<Decision, "criteria" | "options">): readonly string[] {
  const known = cellsOf.get(state.criteria);
  if (known?.options === state.options) return known.cells;
  const options = askedOptions(state);
  const cells = ratedCriteria(state).flatMap((criterion) =>
    options.map((option) => cellKey(criterion.id, option.id)),
  );
  cellsOf.set(state.criteria, { options: state.options, cells });
  return cells;
}

/** The scale of a cell that a rating ballot asks for; null where it asks for none. */
export function askedScale(
  state: Pick<Decision, "criteria" | "options">,
  criterionId: string,
  optionId: string,
): Scale | null {
  if (!askedCells(state).includes(cellKey(criterionId, optionId))) return null;
  return state.criteria.find(({ id }) => id === criterionId)!.scale;
}

/** How many answers a round of this focus still lacks on a ballot; 0 = complete apart from all-zero weights. */
export function missingAnswers(
  state: Pick<Decision, "criteria" | "options">,
  focus: Focus,
  votes: Votes,
): number {
  if (focus === "weights") {
    const ids = weighedCriteria(state).map((criterion) => criterion.id);
    return votes.weights === null ? ids.length : missingJudgements(votes.weights, ids);
  }
  return askedCells(state).filter((key) => votes.ratings[key] === undefined).length;
}

/** B: a value (or *can't judge*) for everything asked, and not all weights zero. */
export function isComplete(
  state: Pick<Decision, "criteria" | "options">,
  focus: Focus,
  votes: Votes,
): boolean {
  if (missingAnswers(state, focus, votes) > 0) return false;
  if (focus === "ratings") return true;
  const { weights } = votes;
  const criteria = weighedCriteria(state);
  if (weights === null || !isPoints(weights)) return weights !== null && criteria.length > 0;
  return criteria.some((criterion) => weights.judgements[criterion.id]! > 0);
}

const finishedBy = new WeakMap<Ballot, Pick<Decision, "criteria" | "options"> & { isFinished: boolean }>();

/** B: finished = complete and *Done*; editing keeps it. Kept by ballot: at every frame all are asked. */
export function isFinished(
  { criteria, options }: Pick<Decision, "criteria" | "options">,
  round: Round,
  ballot: Ballot | undefined,
): boolean {
  if (ballot === undefined || !ballot.done) return false;
  const known = finishedBy.get(ballot);
  if (known?.criteria === criteria && known.options === options) return known.isFinished;
  const finished = isComplete({ criteria, options }, round.focus, ballot);
  finishedBy.set(ballot, { criteria, options, isFinished: finished });
  return finished;
}

/** B: "of V" = participants who joined, without observers, presenters and those marked as not voting. */
export function isCounted(participant: Participant | undefined): boolean {
  return participant !== undefined && !participant.removed && participant.participation === "votes";
}

/** The participant of this id; it is null for somebody who has not joined. */
export function participantOf(
  state: Pick<Decision, "participants">,
  participantId: string | null,
): Participant | undefined {
  return participantId === null ? undefined : state.participants[participantId];
}

const countedOf = new WeakMap<Decision["participants"], readonly string[]>();

/** A draft of participants grew in place: what was kept of them says nothing any more. */
export function forgetCounted(participants: Decision["participants"]): void {
  countedOf.delete(participants);
}

/** The ids of everybody who counts, in id order. */
export function countedParticipants({ participants }: Pick<Decision, "participants">): readonly string[] {
  const counted =
    countedOf.get(participants) ??
    Object.values(participants)
      .filter(isCounted)
      .map(({ id }) => id)
      .sort();
  countedOf.set(participants, counted);
  return counted;
}

/** The round that is sealed or revealed for this focus, if any: at most one (R). */
export function openRound(state: Pick<Decision, "rounds">, focus: Focus): Round | undefined {
  return state.rounds.find((round) => round.focus === focus && round.status !== "closed");
}

/** The round whose votes count: the newest one of this focus that was ever revealed (R). */
export function countingRound(state: Pick<Decision, "rounds">, focus: Focus): Round | undefined {
  return state.rounds.findLast((round) => round.focus === focus && round.revealedSeq !== null);
}

/** Whether any round is still sealed: then nothing may show that a vote exists. */
export function hasSealedRound(state: Pick<Decision, "rounds">): boolean {
  return state.rounds.some((round) => round.status === "sealed");
}
