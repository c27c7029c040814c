import type { Command } from "@/lib/decision/command";
import type { Context, Decided } from "@/lib/decision/context";
import { decide } from "@/lib/decision/decide";
import { emptyDirectory } from "@/lib/decision/directory";
import type { Directory } from "@/lib/decision/directory";
import { isBallotEvent } from "@/lib/decision/event";
import type { RecordedEvent } from "@/lib/decision/event";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import type { Decision } from "@/lib/decision/model";
import type { Actor } from "@/lib/decision/policy";

/** A decision with everything the server keeps beside it. A persistent value. */
export type World = { state: Decision; directory: Directory; log: readonly RecordedEvent[] };

export const emptyWorld: World = { state: blankDecision("decision"), directory: emptyDirectory, log: [] };

/** The voter id of a participant in tests: its own, and in another order than the participants'. */
export function voterIdOf(participantId: string): string {
  return `v${[...participantId].reverse().join("")}`;
}

/** Somebody with an account and nothing else; `given` adds what the server would know. */
export function actor(participantId: string | null, known: Partial<Actor> = {}): Actor {
  const voterId = participantId === null ? null : voterIdOf(participantId);
  return { participantId, voterId, workspaceRole: null, admitted: false, ...known };
}

/** What `decide` is told besides state and command. Text ids follow from the place in the log. */
export function contextOf(world: World, by: Actor): Context {
  return {
    actor: by,
    voters: world.directory.voters,
    reference: (body) => ({ id: `text-${world.log.length + 1}`, hash: `hash of ${body.length}` }),
    digest: (canonical) => `digest of ${canonical}`,
  };
}

function withPerson(directory: Directory, participantId: string, voterId: string): Directory {
  return {
    ...directory,
    names: { ...directory.names, [participantId]: `Name of ${participantId}` },
    voters: { ...directory.voters, [voterId]: participantId },
  };
}

/** The world after a command, and what was decided. A refused command leaves the world as it is. */
export function said(world: World, by: Actor, command: Command): { world: World; decided: Decided } {
  const decided = decide(world.state, command, contextOf(world, by));
  if (!decided.ok) return { world, decided };
  const { event, texts } = decided.value;
  const seq = world.log.length + 1;
  const recorded: RecordedEvent = {
    seq,
    at: new Date(Date.UTC(2026, 0, 1) + seq * 1000).toISOString(),
    actorId: isBallotEvent(event) ? null : by.participantId,
    commandId: `command-${seq}`,
    event,
  };
  const added = Object.fromEntries(texts.map(({ id, body }) => [id, body]));
  let directory: Directory = { ...world.directory, texts: { ...world.directory.texts, ...added } };
  if (event.type === "DecisionOpened" || event.type === "ParticipantJoined")
    directory = withPerson(directory, event.participantId, by.voterId ?? voterIdOf(event.participantId));
  return {
    world: { state: evolve(world.state, recorded), directory, log: [...world.log, recorded] },
    decided,
  };
}
