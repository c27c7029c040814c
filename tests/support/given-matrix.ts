import type { Command } from "@/lib/decision/command";
import type { Fact, Measure } from "@/lib/decision/measure";
import type { RatingValue } from "@/lib/decision/model";
import type { CriterionUse, Opening } from "@/lib/decision/opening";
import type { Scale } from "@/lib/decision/scale";
import type { Weighing } from "@/lib/decision/weighing";
import type { Said } from "./given";
import { actor } from "./given-world";

/** Two options, two criteria that are rated, a must-have, one note. Ids are words. */
export const opening: Opening = {
  kind: "choice",
  question: "Which framework?",
  context: "The old one is going away.",
  options: [
    { id: "django", title: "Django", definition: "" },
    { id: "flask", title: "Flask", definition: "" },
  ],
  criteria: [
    { id: "speed", title: "Speed", definition: "", lowEnd: "slow", highEnd: "fast", use: "rated" },
    { id: "ease", title: "Ease", definition: "", lowEnd: "hard", highEnd: "easy", use: "rated" },
    { id: "open", title: "Open source", definition: "", lowEnd: "", highEnd: "", use: "must_have" },
  ],
  evidence: [
    {
      id: "note",
      criterionId: "speed",
      optionId: "django",
      claim: "Fast enough",
      stance: "for",
      source: null,
    },
  ],
  conflicts: [],
};

export function open(change: Partial<Opening> = {}, names: "shown" | "hidden" = "shown"): Said {
  const command: Command = {
    type: "OpenDecision",
    opening: { ...opening, ...change },
    names,
    participation: "votes",
  };
  return [actor("ann", { admitted: "person" }), command];
}

export function join(name: string, participation: "votes" | "observes" = "votes"): Said {
  return [actor(name, { admitted: "person" }), { type: "JoinDecision", participation }];
}

export function openRound(
  roundId: string,
  focus: "weights" | "ratings",
  how: { sealed?: boolean; start?: "continue" | "afresh" } = {},
): Said {
  const { sealed = true, start = "afresh" } = how;
  return ["ann", { type: "OpenRound", roundId, focus, start, sealed }];
}

export function reveal(roundId: string, confirmed = true): Said {
  return ["ann", { type: "RevealRound", roundId, confirmed }];
}

export function close(roundId: string, confirmed = true): Said {
  return ["ann", { type: "CloseRound", roundId, confirmed }];
}

export function weigh(
  by: string,
  roundId: string,
  judgements: Readonly<Record<string, number>>,
  replaces: number | null = null,
  seen: "sealed" | "revealed" = "sealed",
): Said {
  return weighBy(by, roundId, { method: "sliders", judgements }, replaces, seen);
}

export function weighBy(
  by: string,
  roundId: string,
  weighing: Weighing,
  replaces: number | null = null,
  seen: "sealed" | "revealed" = "sealed",
): Said {
  return [by, { type: "CastWeights", roundId, ...weighing, replaces, seen }];
}

export function rate(
  by: string,
  roundId: string,
  cell: readonly [criterionId: string, optionId: string],
  value: RatingValue,
  replaces: number | null = null,
  seen: "sealed" | "revealed" = "sealed",
): Said {
  const [criterionId, optionId] = cell;
  return [by, { type: "CastRating", roundId, criterionId, optionId, value, replaces, seen }];
}

/** Every cell of the two rated criteria and the two options: speed·django, speed·flask, ease·django, ease·flask. */
export function rateAll(by: string, roundId: string, values: readonly RatingValue[]): Said[] {
  const cells = (["speed", "ease"] as const).flatMap((criterionId) =>
    (["django", "flask"] as const).map((optionId) => [criterionId, optionId] as const),
  );
  return cells.map((cell, index) => rate(by, roundId, cell, values[index] ?? "abstain"));
}

export function finish(by: string, roundId: string): Said {
  return [by, { type: "FinishBallot", roundId }];
}

export function addCriterion(
  criterionId: string,
  use: CriterionUse = "rated",
  parentId: string | null = null,
): Said {
  const texts = { title: criterionId, definition: "", lowEnd: "", highEnd: "" };
  return ["ann", { type: "AddCriterion", criterionId, ...texts, use, parentId }];
}

/** Latency in ms: 900 is worth nothing, 100 everything. */
export const latency: Measure = {
  unit: "ms",
  curve: { kind: "linear", worst: 900, best: 100 },
  limit: null,
};

export function measured(criterionId: string, measure: Measure = latency): Said {
  return ["ann", { type: "ChangeCriterionUse", criterionId, use: "measured", measure }];
}

export function stateFact(
  criterionId: string,
  optionId: string,
  value: number,
  more: Partial<Fact> = {},
): Said {
  const fact = { criterionId, optionId, value, source: null, statedOn: "2026-11-01", expiresOn: null };
  return ["ann", { type: "StateFact", ...fact, ...more }];
}

export function changeScale(criterionId: string, scale: Scale): Said {
  return ["ann", { type: "ChangeScale", criterionId, scale }];
}

export function groupIn(criterionId: string, parentId: string | null): Said {
  return ["ann", { type: "GroupCriterion", criterionId, parentId }];
}

export function changeUse(criterionId: string, use: CriterionUse): Said {
  return ["ann", { type: "ChangeCriterionUse", criterionId, use }];
}

/** Ann leads and votes, Bob votes, Dan observes. */
export const team: readonly Said[] = [open(), join("bob"), join("dan", "observes")];

export function recordOutcome(change: Partial<Command & { type: "RecordOutcome" }> = {}): Command {
  return {
    type: "RecordOutcome",
    outcomeId: "outcome",
    kind: "one",
    optionIds: ["django"],
    summary: "We take Django",
    reason: "It fits",
    differsBecause: null,
    counterArgument: "",
    dissent: "",
    postponedUntil: null,
    reviewOn: null,
    ...change,
  };
}
