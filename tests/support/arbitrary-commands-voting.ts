import { askedOptions, askedScale, ratedCriteria, weighedCriteria } from "@/lib/decision/asked";
import type { Command } from "@/lib/decision/command";
import { cellKey } from "@/lib/decision/model";
import type { Focus, RatingValue, Round } from "@/lib/decision/model";
import { weighingOf } from "./arbitrary-weighings";
import { stepsOf, usualScale } from "@/lib/decision/scale";
import type { Choice, Moment } from "./arbitrary-commands-chosen";
import { voterIdOf } from "./given-world";

const focuses: readonly Focus[] = ["weights", "ratings"];

function openRounds({ world }: Moment, focus?: Focus): Round[] {
  return world.state.rounds.filter(
    (round) => round.status !== "closed" && (focus === undefined || round.focus === focus),
  );
}

function seenOf(moment: Moment, round: Round): "sealed" | "revealed" {
  return round.status === "revealed" && moment.roll(4) > 0 ? "revealed" : "sealed";
}

function weights(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment, "weights"));
  if (round === undefined) return [];
  const current = round.ballots[voterIdOf(moment.self)]?.weights ?? null;
  const all = weighedCriteria(moment.world.state);
  const judged = moment.roll(6) === 0 ? all.slice(1) : all;
  const seen = seenOf(moment, round);
  const replaces = moment.roll(15) === 0 ? 1 : (current?.seq ?? null);
  const weighing = weighingOf(
    moment,
    judged.map(({ id }) => id),
  );
  return [{ type: "CastWeights", roundId: round.id, ...weighing, replaces, seen }];
}

function ratingOf(moment: Moment, round: Round, criterionId: string, optionId: string): Command {
  const current = round.ballots[voterIdOf(moment.self)]?.ratings[cellKey(criterionId, optionId)];
  const scale = askedScale(moment.world.state, criterionId, optionId) ?? usualScale;
  const value = moment.pick<RatingValue>([...stepsOf(scale), "abstain"]) ?? "abstain";
  const seen = seenOf(moment, round);
  return {
    type: "CastRating",
    roundId: round.id,
    criterionId,
    optionId,
    value,
    replaces: current?.seq ?? null,
    seen,
  };
}

function oneRating(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment, "ratings"));
  const criterion = moment.pick(ratedCriteria(moment.world.state));
  const option = moment.pick(askedOptions(moment.world.state));
  if (round === undefined || criterion === undefined || option === undefined) return [];
  return [ratingOf(moment, round, criterion.id, option.id)];
}

function allRatings(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment, "ratings"));
  if (round === undefined) return [];
  const cells = ratedCriteria(moment.world.state).flatMap((criterion) =>
    askedOptions(moment.world.state).map((option) => ratingOf(moment, round, criterion.id, option.id)),
  );
  return [...cells, { type: "FinishBallot", roundId: round.id }];
}

function finishing(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment));
  if (round === undefined) return [];
  const isDone = round.ballots[voterIdOf(moment.self)]?.done === true;
  return isDone && moment.roll(5) > 0 ? [] : [{ type: "FinishBallot", roundId: round.id }];
}

function withdrawing(moment: Moment): Command[] {
  if (moment.roll(3) > 0) return [];
  const round = moment.pick(openRounds(moment));
  if (round === undefined) return [];
  const ballot = round.ballots[voterIdOf(moment.self)];
  if (round.focus === "weights")
    return [{ type: "WithdrawWeights", roundId: round.id, replaces: ballot?.weights?.seq ?? null }];
  const vote = moment.pick(Object.entries(ballot?.ratings ?? {}));
  if (vote === undefined) return [];
  const [criterionId = "", optionId = ""] = vote[0].split(":");
  return [{ type: "WithdrawRating", roundId: round.id, criterionId, optionId, replaces: vote[1].seq }];
}

function switching(moment: Moment): Command[] {
  if (moment.roll(4) > 0) return [];
  const participation = moment.roll(3) === 0 ? "observes" : "votes";
  return [{ type: "ChangeParticipation", participantId: moment.self, participation }];
}

/** What voters do. */
export const votingChoices: readonly Choice[] = [
  weights,
  weights,
  (moment) => [...weights(moment), ...finishing(moment)],
  oneRating,
  oneRating,
  allRatings,
  finishing,
  withdrawing,
  switching,
];

function opening(moment: Moment): Command[] {
  const free = focuses.filter((focus) => openRounds(moment, focus).length === 0);
  const focus = moment.pick(free);
  if (focus === undefined) return [];
  const start = moment.roll(2) === 0 ? "continue" : "afresh";
  return [{ type: "OpenRound", roundId: moment.mint(), focus, start, sealed: moment.roll(5) > 0 }];
}

function revealing(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment).filter(({ status }) => status === "sealed"));
  if (round === undefined) return [];
  return [{ type: "RevealRound", roundId: round.id, confirmed: moment.roll(6) > 0 }];
}

function closing(moment: Moment): Command[] {
  const round = moment.pick(openRounds(moment).filter(({ status }) => status === "revealed"));
  if (round === undefined) return [];
  return [{ type: "CloseRound", roundId: round.id, confirmed: moment.roll(6) > 0 }];
}

function moving(moment: Moment): Command[] {
  const phase = moment.pick(["frame", "weigh", "rate", "decide"] as const) ?? "frame";
  return [{ type: "MovePhase", phase }];
}

/** What facilitators do with rounds. */
export const roundChoices: readonly Choice[] = [
  opening,
  opening,
  opening,
  revealing,
  revealing,
  closing,
  moving,
];
