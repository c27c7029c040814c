import { describe, expect, test } from "vitest";
import { moreActs, nextAct } from "@/app/decisions/[decisionId]/_components/shell/next-act";
import { addedCriterion } from "@/lib/decision/added-criterion";
import { blankDecision } from "@/lib/decision/model";
import type { Decision, Focus, Phase, Round, RoundStatus } from "@/lib/decision/model";

function round(focus: Focus, status: RoundStatus, number = 1): Round {
  return {
    id: `${focus}-${number}`,
    number,
    focus,
    status,
    start: "afresh",
    previousRoundId: null,
    openedAt: "2026-01-01T00:00:00.000Z",
    revealedAt: null,
    closedAt: null,
    revealedSeq: null,
    weightsHash: null,
    ballots: {},
  };
}

function decision(phase: Phase, ...rounds: Round[]): Decision {
  return { ...blankDecision("d"), phase, rounds };
}

describe("the one thing a facilitator does next", () => {
  test.each<[string, Decision, ReturnType<typeof nextAct>]>([
    ["nothing is open", decision("frame"), "open_weights"],
    ["sealed weights, the room still frames", decision("frame", round("weights", "sealed")), "to_weigh"],
    ["sealed weights", decision("weigh", round("weights", "sealed")), "reveal_weights"],
    ["revealed weights", decision("weigh", round("weights", "revealed")), "open_ratings"],
    [
      "ratings are open already",
      decision("weigh", round("weights", "revealed"), round("ratings", "sealed")),
      "to_rate",
    ],
    [
      "both sealed: weights come first",
      decision("rate", round("weights", "sealed"), round("ratings", "sealed")),
      "reveal_weights",
    ],
    [
      "sealed ratings",
      decision("rate", round("weights", "revealed"), round("ratings", "sealed")),
      "reveal_ratings",
    ],
    [
      "revealed ratings",
      decision("rate", round("weights", "closed"), round("ratings", "revealed")),
      "close_ratings",
    ],
    ["all is closed", decision("rate", round("weights", "closed"), round("ratings", "closed")), "to_decide"],
    [
      "the outcome is being written",
      decision("decide", round("weights", "closed"), round("ratings", "revealed")),
      null,
    ],
    [
      "a second round of ratings is sealed",
      decision("rate", round("weights", "closed"), round("ratings", "closed"), round("ratings", "sealed", 2)),
      "reveal_ratings",
    ],
    ["decided", decision("decided", round("weights", "closed"), round("ratings", "closed")), null],
  ])("%s", (_, state, act) => {
    expect(nextAct(state)).toBe(act);
  });

  test("a comparison has no rounds", () => {
    const comparison: Decision = { ...decision("frame"), kind: "comparison" };
    expect(nextAct(comparison)).toBeNull();
    expect(moreActs(comparison)).toEqual([]);
  });
});

describe("what else is possible", () => {
  test("R8 a closed round can be continued or voted afresh", () => {
    const acts = moreActs(decision("decide", round("weights", "closed"), round("ratings", "closed")));
    expect(acts).toEqual(["continue_weights", "afresh_weights", "continue_ratings", "afresh_ratings"]);
  });

  test("ratings cannot start revealed while weights are open", () => {
    expect(moreActs(decision("weigh", round("weights", "sealed")))).not.toContain("open_ratings_revealed");
    expect(moreActs(decision("weigh", round("weights", "closed")))).toContain("open_ratings_revealed");
  });

  test("the main act is not offered twice", () => {
    expect(moreActs(decision("weigh", round("weights", "sealed")))).not.toContain("reveal_weights");
  });
});

test("where everything is measured nobody is asked for ratings", () => {
  const criterion = addedCriterion({
    id: "price",
    title: "Price",
    definition: "",
    lowEnd: "",
    highEnd: "",
    use: "measured",
    measure: { unit: "EUR", curve: { kind: "linear", worst: 900, best: 0 }, limit: null },
  });
  const measured = (phase: Phase, ...rounds: Round[]) => ({
    ...decision(phase, ...rounds),
    criteria: [criterion],
  });
  expect(nextAct(measured("frame"))).toBe("open_weights");
  expect(nextAct(measured("weigh", round("weights", "revealed")))).toBe("to_decide");
  expect(nextAct(measured("decide", round("weights", "revealed")))).toBeNull();
  expect(moreActs(measured("weigh", round("weights", "revealed")))).toEqual(["close_weights"]);
});
