import { randomUUID } from "node:crypto";
import type { Command } from "@/lib/decision/command";
import type { SessionRef } from "../decisions/job";
import { runtime } from "../runtime";

/** Commands of set-up code for one decision. They obey the rules like everybody's; a refusal here is a bug and throws. */
export class SampleRoom {
  constructor(
    readonly decisionId: string,
    readonly facilitator: SessionRef,
  ) {}

  async run(session: SessionRef, command: Command) {
    const envelope = { commandId: randomUUID(), command };
    const executed = await runtime().decisions.execute(this.decisionId, envelope, session);
    if (executed?.ok !== true)
      throw new Error(`${command.type} was refused: ${JSON.stringify(executed?.rejection ?? null)}`);
    return executed;
  }

  lead(command: Command) {
    return this.run(this.facilitator, command);
  }

  /** Lets a marked sample colleague join; answers who they are from then on. */
  async join(name: string): Promise<SessionRef> {
    const joined = await this.run(
      { userId: null, admission: { kind: "sample", name } },
      { type: "JoinDecision", participation: "votes" },
    );
    const { event } = joined.recorded;
    if (event.type !== "ParticipantJoined") throw new Error("Joining made another event.");
    return { userId: null, participantId: event.participantId };
  }
}
