import { expect } from "vitest";
import type { Command } from "@/lib/decision/command";
import type { DecisionEvent } from "@/lib/decision/event";
import type { Actor } from "@/lib/decision/policy";
import type { RejectionCode } from "@/lib/decision/rejection";
import { actor, emptyWorld, said } from "./given-world";
import type { World } from "./given-world";

/** Who said what; a name stands for a participant without any role in a workspace. */
export type Said = readonly [by: string | Actor, command: Command];

function actorOf(by: string | Actor): Actor {
  return typeof by === "string" ? actor(by) : by;
}

/** The world after a history in which every command is accepted; throws at the first one that is not. */
export function worldAfter(...history: readonly Said[]): World {
  return worldFrom(emptyWorld, ...history);
}

/** The same from another world on; what did not change is shared with it. */
export function worldFrom(start: World, ...history: readonly Said[]): World {
  return history.reduce((world, [by, command]) => {
    const next = said(world, actorOf(by), command);
    if (!next.decided.ok)
      throw new Error(`${command.type} was refused: ${JSON.stringify(next.decided.rejection)}`);
    return next.world;
  }, start);
}

/** `given(history).when(by, command)` then `.then(event)` or `.refuses(code)`. */
export function given(...history: readonly Said[]) {
  return {
    when(by: string | Actor, command: Command) {
      const before = worldAfter(...history);
      const { world, decided } = said(before, actorOf(by), command);
      return {
        /** Accepted, with exactly this event. Gives the world after it. */
        then(event: DecisionEvent): World {
          expect(decided.ok ? decided.value.event : decided.rejection).toEqual(event);
          return world;
        },
        /** Accepted. Gives the world after it. */
        accepted(): World {
          expect(decided.ok ? "accepted" : decided.rejection).toBe("accepted");
          return world;
        },
        /** Refused for exactly this reason; nothing changed. */
        refuses(code: RejectionCode, detail?: Readonly<Record<string, unknown>>): void {
          const rejection = decided.ok ? null : decided.rejection;
          expect(rejection?.code ?? "accepted").toBe(code);
          if (detail !== undefined) expect(rejection?.detail).toEqual(detail);
          expect(world).toBe(before);
        },
      };
    },
  };
}
