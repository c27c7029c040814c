import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evolve } from "@/lib/decision/evolve";
import { blankDecision } from "@/lib/decision/model";
import { commandSchema } from "@/lib/decision/schema/command";
import { parseEvent } from "@/lib/decision/schema/event";
import { workshops } from "../support/arbitrary-commands";
import { emptyWorld } from "../support/given-world";

const many = workshops({ least: 30, most: 120 });

/** Freezes a value through and through; what is frozen already was frozen whole. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

describe("L1 the log is enough", () => {
  test("L1 folding the log gives the state that deciding made, and changes no earlier state", () => {
    fc.assert(
      fc.property(many, ({ worlds }) => {
        const last = worlds.at(-1) ?? emptyWorld;
        const folded = last.log.reduce(
          (state, recorded) => frozen(evolve(state, recorded)),
          frozen(blankDecision(last.state.id)),
        );
        expect(folded).toEqual(last.state);
      }),
    );
  });

  test("L1 an event read back from the log is the event that was written", () => {
    fc.assert(
      fc.property(many, ({ worlds }) => {
        for (const { event } of worlds.at(-1)?.log ?? []) {
          const { type, ...payload } = JSON.parse(JSON.stringify(event)) as { type: string };
          expect(parseEvent(type, 1, payload)).toEqual(event);
        }
      }),
    );
  });

  test("L1 every command the workshops are made of passes the door unchanged", () => {
    fc.assert(
      fc.property(many, ({ sent }) => {
        const accepted = sent.filter((each) => each.accepted).map((each) => each.command);
        for (const command of accepted) expect(commandSchema.parse(command)).toEqual(command);
      }),
    );
  });

  test("L1 sequences number the log without gaps, and a refused command leaves no trace", () => {
    fc.assert(
      fc.property(many, ({ sent, worlds }) => {
        sent.forEach(({ accepted }, index) => {
          const before = worlds[index] ?? emptyWorld;
          const after = worlds[index + 1] ?? emptyWorld;
          if (!accepted) expect(after).toBe(before);
          else expect(after.state.seq).toBe(before.state.seq + 1);
          expect(after.log.length).toBe(after.state.seq);
        });
      }),
    );
  });
});
