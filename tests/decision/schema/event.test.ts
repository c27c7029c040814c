import { describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { parseEvent } from "@/lib/decision/schema/event";

describe("reading the log", () => {
  test("E1 an event is read by its type and version", () => {
    expect(parseEvent("RoundClosed", 1, { roundId: "w", unfinished: [] })).toEqual({
      type: "RoundClosed",
      roundId: "w",
      unfinished: [],
    });
  });

  test.each([0, 2, NaN])("E1 version %s was never written", (version) => {
    expect(() => parseEvent("TurnedIntoDecision", version, {})).toThrow(RangeError);
  });

  test.each<[string, string, unknown]>([
    ["an unknown type", "RoundForgotten", { roundId: "w" }],
    ["a missing field", "RoundClosed", { roundId: "w" }],
    ["a wrong field", "RoundClosed", { roundId: 7, unfinished: [] }],
    ["an unknown field", "RoundClosed", { roundId: "w", unfinished: [], by: "ann" }],
    ["no object", "TurnedIntoDecision", null],
    ["a list", "TurnedIntoDecision", []],
    ["another type inside", "BallotFinished", { type: "TurnedIntoDecision" }],
  ])("E1 a broken log throws: %s", (_what, type, payload) => {
    expect(() => parseEvent(type, 1, payload)).toThrow(ZodError);
  });

  test("E1 limits of today do not lock out what was accepted under others", () => {
    const long = { optionId: "flask", title: "a".repeat(10_000), definition: "" };
    expect(parseEvent("OptionAdded", 1, long)).toEqual({ type: "OptionAdded", ...long });
  });
});
