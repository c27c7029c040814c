import { randomUUID } from "node:crypto";
import type { Command } from "@/lib/decision/command";
import { runtime } from "../runtime";
import { standingOf } from "./standing";

/**
 * Brings the owner of the workspace back as a facilitator after they were taken out of the decision. Whether somebody
 * is the owner is asked where the commands are decided (P6). Returns whether they lead the decision now.
 */
export async function takeOver(decisionId: string, userId: string): Promise<boolean> {
  const participantId = (await standingOf(decisionId, userId))?.participantId ?? null;
  if (participantId === null) return false;
  const commands: Command[] = [
    { type: "RestoreParticipant", participantId },
    { type: "GrantFacilitator", participantId },
  ];
  for (const command of commands)
    await runtime().decisions.execute(decisionId, { commandId: randomUUID(), command }, { userId });
  return (await standingOf(decisionId, userId))?.role === "facilitator";
}
