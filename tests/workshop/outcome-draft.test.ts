import { describe, expect, test } from "vitest";
import {
  draftDiffers,
  emptyOutcome,
  missingFields,
  outcomeCommand,
  readDraft,
} from "@/app/decisions/[decisionId]/_components/decide/outcome-draft";
import type { OptionScore } from "@/lib/decision/option-scores";

const row = (optionId: string, rank: number | null): OptionScore => ({
  optionId,
  score: 50,
  low: 50,
  high: 50,
  rank,
  out: false,
  firstScore: null,
});
const tally = { scores: [row("a", 1), row("b", 2), row("c", null)] };

describe("O3 a second reason is asked for", () => {
  test.each([
    [{ kind: "one", optionIds: ["a"] }, false],
    [{ kind: "one", optionIds: ["b"] }, true],
    [{ kind: "several", optionIds: ["b", "c"] }, true],
    [{ kind: "several", optionIds: ["a", "b"] }, false],
    [{ kind: "none", optionIds: [] }, false],
    [{ kind: "postponed", optionIds: [] }, false],
    [{ kind: "one", optionIds: [] }, false],
  ] as const)("%o: %s", (change, differs) => {
    expect(draftDiffers({ ...emptyOutcome, ...change }, tally)).toBe(differs);
  });

  test("never where nothing is ranked", () => {
    expect(draftDiffers({ ...emptyOutcome, optionIds: ["b"] }, { scores: [row("a", null)] })).toBe(false);
  });
});

describe("what is missing", () => {
  const complete = { ...emptyOutcome, optionIds: ["a"], summary: "We take A", reason: "It fits" };
  test("nothing in a complete draft", () => {
    expect(missingFields(complete, false)).toEqual([]);
  });
  test("everything that is asked, in the order of the form", () => {
    expect(missingFields(emptyOutcome, false)).toEqual(["optionIds", "summary", "reason"]);
    expect(missingFields({ ...complete, differsBecause: " " }, true)).toEqual(["differsBecause"]);
    expect(missingFields({ ...complete, kind: "several" }, false)).toEqual(["optionIds"]);
    expect(missingFields({ ...complete, kind: "postponed" }, false)).toEqual(["untilDate"]);
    expect(missingFields({ ...complete, kind: "postponed", untilCondition: "the budget" }, false)).toEqual(
      [],
    );
  });
});

test("the command leaves out what does not belong to the kind", () => {
  const draft = {
    ...emptyOutcome,
    kind: "postponed" as const,
    optionIds: ["a"],
    summary: " Not yet ",
    reason: "No budget",
    untilDate: "2027-01-01",
    differsBecause: "old text",
  };
  expect(outcomeCommand(draft, "id", false)).toMatchObject({
    optionIds: [],
    summary: "Not yet",
    differsBecause: null,
    postponedUntil: { date: "2027-01-01", condition: "" },
    reviewOn: null,
  });
});

test("a draft that cannot be read is an empty one", () => {
  expect(readDraft("{")).toEqual(emptyOutcome);
  expect(readDraft("7")).toEqual(emptyOutcome);
  expect(readDraft('{"reason":"kept"}').reason).toBe("kept");
});
