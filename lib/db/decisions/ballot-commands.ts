import type { BallotCommand, CommandType } from "@/lib/decision/command";

/** Votes leave no id in the log: the event under it names the voter. */
export const unnamedCommands: ReadonlySet<CommandType> = new Set<BallotCommand["type"]>([
  "CastWeights",
  "WithdrawWeights",
  "CastRating",
  "WithdrawRating",
  "FinishBallot",
]);
