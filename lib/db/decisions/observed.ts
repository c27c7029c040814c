import { log } from "@/lib/log/log";
import { withLogFields } from "@/lib/log/log-fields";
import { refusals } from "@/lib/log/metrics";
import { isOutage } from "../is-outage";
import { isBallotCommand } from "./ballot-commands";
import type { Executed, Job } from "./job";

function said(
  decisionId: string,
  { envelope, session }: Job,
  executed: Executed,
  milliseconds: number,
): void {
  const { type } = envelope.command;
  if (executed?.ok === true) {
    const { seq } = executed;
    // A line of the log does not say who voted when, nor which vote it was.
    const open = isBallotCommand({ type }) ? {} : { seq, userId: session.userId };
    log().info({ decisionId, type, ...open, milliseconds }, "command accepted");
  } else {
    const code = executed?.rejection.code ?? "unknown_decision";
    // The id of somebody else's command, guessed: writing it down would say that it exists.
    const hidden = code === "command_id_taken" ? { commandId: undefined } : {};
    const fields = { decisionId, type, code, userId: session.userId, milliseconds, ...hidden };
    log().info(fields, "command refused");
  }
}

/**
 * Runs a command so that its end is counted, and written to the log under its id (I1), without what it says. Votes are
 * written without an id, and without whose they are.
 */
export function observed(decisionId: string, job: Job, execute: () => Promise<Executed>): Promise<Executed> {
  const { commandId, command } = job.envelope;
  return withLogFields(isBallotCommand(command) ? {} : { commandId }, async () => {
    const began = performance.now();
    try {
      const executed = await execute();
      if (executed?.ok === false && executed.rejection.code === "busy") refusals.inc({ code: "busy" });
      said(decisionId, job, executed, Math.round(performance.now() - began));
      return executed;
    } catch (error) {
      if (isOutage(error)) refusals.inc({ code: "outage" });
      throw error;
    }
  });
}
