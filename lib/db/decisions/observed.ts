import { log } from "@/lib/log/log";
import { withLogFields } from "@/lib/log/log-fields";
import { refusals } from "@/lib/log/metrics";
import { isBallotEvent } from "@/lib/decision/event";
import { isOutage } from "../is-outage";
import type { Executed, Job } from "./job";

function said(
  decisionId: string,
  { envelope, session }: Job,
  executed: Executed,
  milliseconds: number,
): void {
  const { type } = envelope.command;
  if (executed?.ok === true) {
    const { seq, recorded } = executed;
    // A line of the log does not say who voted when, no more than the event does.
    const userId = isBallotEvent(recorded.event) ? undefined : session.userId;
    log().info({ decisionId, type, seq, userId, milliseconds }, "command accepted");
  } else {
    const code = executed?.rejection.code ?? "unknown_decision";
    log().info({ decisionId, type, code, userId: session.userId, milliseconds }, "command refused");
  }
}

/** Runs a command so that its end is counted, and written to the log under its id (I1), without what it says. */
export function observed(decisionId: string, job: Job, execute: () => Promise<Executed>): Promise<Executed> {
  return withLogFields({ commandId: job.envelope.commandId }, async () => {
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
