import type { BallotCommand, CommandType } from "@/lib/decision/command";
import type { Job } from "./job";

const types: ReadonlySet<CommandType> = new Set<BallotCommand["type"]>([
  "CastWeights",
  "WithdrawWeights",
  "CastRating",
  "WithdrawRating",
  "FinishBallot",
]);

/** Whether a command is about the own ballot, and about nothing that others do or see before a reveal. */
export function isBallotCommand({ type }: { type: CommandType }): boolean {
  return types.has(type);
}

/** Whether all of them are votes. */
export function areVotes(jobs: readonly Job[]): boolean {
  return jobs.every(({ envelope }) => isBallotCommand(envelope.command));
}
