import { describe, expect, test } from "vitest";
import type { Scale } from "@/lib/decision/scale";
import type { Said } from "../support/given";
import {
  addCriterion,
  changeScale,
  changeUse,
  join,
  measured,
  openRound,
  rate,
  rateAll,
  reveal,
  stateFact,
  team,
  weigh,
} from "../support/given-matrix";
import { all, revealed, rounds, tallyAfter, weighed } from "../support/given-votes";

const ten: Scale = { lo: 0, hi: 10, labels: null };
const three = ["speed", "ease", "price"] as const;
/** Three criteria of one weight, rated 0 to 10 by Bob: one row per option, null for what nobody judged. */
function rows(django: readonly (number | null)[], flask: readonly (number | null)[]): Said[] {
  const cells = three.flatMap((criterionId, at) =>
    (
      [
        ["django", django[at]],
        ["flask", flask[at]],
      ] as const
    ).flatMap(([optionId, value]) =>
      value === null || value === undefined ? [] : [rate("bob", "r", [criterionId, optionId], value)],
    ),
  );
  return [
    ...team,
    addCriterion("price"),
    ...three.map((id) => changeScale(id, ten)),
    ...rounds,
    weigh("bob", "w", { speed: 1, ease: 1, price: 1 }),
    ...cells,
    ...revealed,
  ];
}

describe("gaps", () => {
  test("M5 M23 a missing score does not lift an option: 10, –, 10 against 9, 9, 9", () => {
    const tally = tallyAfter(...rows([10, null, 10], [9, 9, 9]));
    expect(tally.scores).toMatchObject([
      { optionId: "django", score: null, rank: null },
      { optionId: "flask", rank: 1 },
    ]);
    expect(tally.scores[0]?.low).toBeCloseTo(200 / 3, 9);
    expect(tally.scores[0]?.high).toBe(100);
    expect(tally.notices).toEqual([
      { code: "gaps_decide", cells: [{ criterionId: "ease", optionId: "django" }] },
    ]);
  });

  test("M23 a gap that cannot change who comes first is not worth a word", () => {
    expect(tallyAfter(...rows([1, null, 1], [9, 9, 9])).notices).toEqual([]);
    expect(tallyAfter(...rows([10, null, 10], [1, 1, 1])).notices).toEqual([]);
  });

  test("M6 M23 an option that is out leaves no gap", () => {
    const out: Said = [
      "ann",
      { type: "MarkMustHave", criterionId: "open", optionId: "django", mark: "fails", reason: "No" },
    ];
    expect(tallyAfter(...rows([10, null, 10], [9, 9, 9]), out).notices).toEqual([]);
  });

  test("M23 a fact that is not known is a gap too", () => {
    const tally = tallyAfter(
      ...team,
      measured("speed"),
      changeUse("ease", "waiting"),
      stateFact("speed", "flask", 500),
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 1 }),
      reveal("w"),
    );
    expect(tally.notices).toEqual([
      { code: "gaps_decide", cells: [{ criterionId: "speed", optionId: "django" }] },
    ]);
  });
});

describe("personal verdicts", () => {
  /** Ann weighs only speed, where she finds Django good; Bob and Cat weigh only ease, where they find Django fair. */
  const votes = [
    weigh("ann", "w", { speed: 1, ease: 0 }),
    weigh("bob", "w", { speed: 0, ease: 1 }),
    // Ann: Django 5 where she weighs, 1 where she does not. Flask 3 everywhere.
    ...rateAll("ann", "r", [5, 3, 1, 3]),
    ...rateAll("bob", "r", [1, 3, 4, 3]),
  ];

  test("M24 whoever is rated high exactly where people weigh high wins their own verdicts", () => {
    // Mean inputs: Django (3 + 2.5) / 2, Flask 3. Own verdicts: Django 5 and 4, Flask 3 and 3.
    const tally = tallyAfter(...team, ...rounds, ...votes, ...revealed);
    expect(tally.scores.map(({ rank }) => rank)).toEqual([2, 1]);
    expect(tally.notices).toEqual([{ code: "personal_verdict", optionIds: ["django"] }]);
  });

  test("M24 where both agree there is nothing to say", () => {
    expect(tallyAfter(...all).notices).toEqual([]);
  });

  test("M24 only those count who weighed completely and judged every cell, with their power", () => {
    const more = [
      join("cat"),
      ...rounds,
      ...votes,
      weigh("cat", "w", { speed: 1 }),
      ...rateAll("cat", "r", [1, 3, 1, 3]),
    ];
    const verdicts = (...history: readonly Said[]) =>
      tallyAfter(...team, ...history, ...revealed).notices.filter(({ code }) => code === "personal_verdict");
    expect(verdicts(...more)).toHaveLength(1);
    const gap = [...rounds, ...weighed, rate("ann", "r", ["speed", "django"], 5)];
    expect(verdicts(...gap)).toEqual([]);
    const mute = (id: string): Said => ["ann", { type: "ChangePower", participantId: id, power: 0 }];
    const ownOf = tallyAfter(...team, ...rounds, ...votes, ...revealed, mute("bob"));
    // Alone her inputs are her verdict.
    expect(ownOf.notices).toEqual([]);
  });

  test("M24 who took their weights back is not asked", () => {
    const own = [
      weigh("ann", "w", { speed: 9, ease: 1 }),
      weigh("bob", "w", { speed: 1, ease: 9 }),
      ...rateAll("ann", "r", [5, 3, 1, 3]),
      ...rateAll("bob", "r", [1, 3, 2, 3]),
    ];
    const verdictsOf = (...more: Said[]) =>
      tallyAfter(...team, ...rounds, ...own, ...more, ...revealed).notices.map(({ code }) => code);
    expect(verdictsOf()).toEqual(["personal_verdict"]);
    const back: Said = ["ann", { type: "WithdrawWeights", roundId: "w", replaces: 6 }];
    expect(verdictsOf(back)).toEqual([]);
  });

  test("M24 who did not rate is not asked, and facts are the same for everybody", () => {
    const facts = [measured("speed"), stateFact("speed", "django", 300), stateFact("speed", "flask", 500)];
    const own = [
      weigh("ann", "w", { speed: 1, ease: 1 }),
      weigh("bob", "w", { speed: 1, ease: 3 }),
      rate("bob", "r", ["ease", "django"], 5),
      rate("bob", "r", ["ease", "flask"], 1),
    ];
    expect(tallyAfter(...team, ...facts, ...rounds, ...own, ...revealed).notices).toEqual([]);
  });
});
