import { standingOf } from "@/lib/db/access/standing";
import { runtime } from "@/lib/db/runtime";
import { isBallotEvent } from "@/lib/decision/event";
import type { Command } from "@/lib/decision/command";
import { sendCommand } from "@/lib/http/api/decision-operations";
import { ProblemError } from "@/lib/http/problem";
import { requireAttempt } from "@/lib/http/rate-limit";
import { withViewer } from "@/lib/http/with-viewer";

/** Executes one command and answers after its commit. To somebody who may not see the decision there is none (C2). */
export const POST = withViewer(sendCommand, async ({ viewer, params, body }) => {
  await requireAttempt(limitFor(body.command), { account: viewer.userId });
  const { decisionId } = params;
  const executed = await runtime().decisions.execute(decisionId, body, { userId: viewer.userId });
  if (executed === null) throw new ProblemError("not_found");
  if (!executed.ok) {
    const standing = await standingOf(decisionId, viewer.userId);
    if (standing === null || (standing.role === "outsider" && !standing.removed))
      throw new ProblemError("not_found");
    throw new ProblemError(executed.rejection.code, { about: executed.rejection.detail });
  }
  const { seq, mine, recorded } = executed;
  // Votes never travel as events (V): one's own are in mine.
  return { seq, event: isBallotEvent(recorded.event) ? null : recorded, mine };
});

function limitFor({ type }: Command): "comment" | "command" {
  return type === "PostComment" || type === "EditComment" ? "comment" : "command";
}
