import { z } from "zod";
import { ref } from "./logged";
import { focus, participation, pointsMethod, rankScheme, roundStart } from "./vocabulary";

const late = z.enum(["joined_after_reveal", "landed_after_reveal"]).nullable();
const closes = z.strictObject({ roundId: ref, weightsHash: z.string() }).nullable();

/** Version 1 of what happened to phases and rounds. */
export const roundEvents = [
  z.strictObject({
    type: z.literal("PhaseMoved"),
    phase: z.enum(["frame", "weigh", "rate", "decide", "decided"]),
  }),
  z.strictObject({
    type: z.literal("RoundOpened"),
    roundId: ref,
    focus,
    start: roundStart,
    sealed: z.boolean(),
    previousRoundId: ref.nullable(),
  }),
  z.strictObject({ type: z.literal("RoundRevealed"), roundId: ref, unfinished: z.array(ref), closes }),
  z.strictObject({ type: z.literal("RoundClosed"), roundId: ref, unfinished: z.array(ref) }),
] as const;

const weightsCast = { type: z.literal("WeightsCast"), voterId: ref, roundId: ref, late };
const answers = z.record(ref, z.number());

/** Version 1 of what happened to ballots: a voter, never a participant. */
export const ballotEvents = [
  z.discriminatedUnion("method", [
    z.strictObject({ ...weightsCast, method: pointsMethod, judgements: answers }),
    z.strictObject({
      ...weightsCast,
      method: z.literal("ranking"),
      judgements: z.strictObject({ scheme: rankScheme, ranks: answers }),
    }),
    z.strictObject({ ...weightsCast, method: z.literal("pairwise"), judgements: answers }),
    z.strictObject({
      ...weightsCast,
      method: z.literal("best_worst"),
      judgements: z.strictObject({
        best: ref.nullable(),
        worst: ref.nullable(),
        bestToOthers: answers,
        othersToWorst: answers,
      }),
    }),
  ]),
  z.strictObject({ type: z.literal("WeightsWithdrawn"), voterId: ref, roundId: ref }),
  z.strictObject({
    type: z.literal("RatingCast"),
    voterId: ref,
    roundId: ref,
    criterionId: ref,
    optionId: ref,
    value: z.union([z.number(), z.literal("abstain")]),
    late,
  }),
  z.strictObject({
    type: z.literal("RatingWithdrawn"),
    voterId: ref,
    roundId: ref,
    criterionId: ref,
    optionId: ref,
  }),
  z.strictObject({ type: z.literal("BallotFinished"), voterId: ref, roundId: ref }),
] as const;

/** Version 1 of who takes part, and who leads. */
export const peopleEvents = [
  z.strictObject({
    type: z.literal("ParticipantJoined"),
    participantId: ref,
    participation,
    facilitator: z.boolean(),
    sample: z.boolean(),
  }),
  z.strictObject({ type: z.literal("ParticipationChanged"), participantId: ref, participation }),
  z.strictObject({ type: z.literal("PowerChanged"), participantId: ref, power: z.number() }),
  z.strictObject({ type: z.literal("FacilitatorGranted"), participantId: ref }),
  z.strictObject({ type: z.literal("FacilitatorRevoked"), participantId: ref }),
  z.strictObject({ type: z.literal("ParticipantRemoved"), participantId: ref }),
  z.strictObject({ type: z.literal("ParticipantRestored"), participantId: ref }),
] as const;
