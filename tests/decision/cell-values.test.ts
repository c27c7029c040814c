import { describe, expect, test } from "vitest";
import { brokenLimits, cellValues } from "@/lib/decision/cell-values";
import { differsFromScore } from "@/lib/decision/decide-outcome";
import type { Curve, Measure } from "@/lib/decision/measure";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { cellKey } from "@/lib/decision/model";
import { tallyOf } from "@/lib/decision/tally";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  changeUse,
  latency,
  measured,
  openRound,
  reveal,
  stateFact,
  team,
  weigh,
} from "../support/given-matrix";
import type { World } from "../support/given-world";

const fast = [
  ...team,
  measured("speed"),
  stateFact("speed", "django", 300),
  stateFact("speed", "flask", 500),
];
const tallied = ({ state, directory }: World) => tallyOf(state, directory.voters);
const curve = (of: Curve): Measure => ({ ...latency, curve: of });
const valuesOf = (world: World) => {
  const values = cellValues(world.state, null, () => null);
  return ["django", "flask"].map((id) => values[cellKey("speed", id)]);
};

describe("facts as values", () => {
  test.each<[Curve, number, number]>([
    [{ kind: "linear", worst: 900, best: 100 }, 0.75, 0.5],
    [{ kind: "linear", worst: 100, best: 500 }, 0.5, 1],
    [{ kind: "linear", worst: 400, best: 450 }, 0, 1],
    [
      {
        kind: "piecewise",
        points: [
          [200, 0],
          [400, 1],
          [800, 0],
        ],
      },
      0.5,
      0.75,
    ],
    [{ kind: "local", direction: "cost" }, 1, 0],
    [{ kind: "local", direction: "benefit" }, 0, 1],
  ])("M16 300 and 500 by %o are %s and %s", (of, django, flask) => {
    const world = worldAfter(...fast, [
      "ann",
      { type: "ChangeMeasure", criterionId: "speed", measure: { unit: "millis", curve: of, limit: null } },
    ]);
    expect(valuesOf(world)).toEqual([django, flask]);
  });

  test("M16 an option without a fact is incomplete, like one nobody rated", () => {
    const world = worldAfter(
      ...fast,
      changeUse("ease", "waiting"),
      ["ann", { type: "WithdrawFact", criterionId: "speed", optionId: "flask" }],
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 3 }),
      reveal("w"),
    );
    expect(tallied(world).scores).toMatchObject([
      { score: 75, rank: 1 },
      { score: null, low: 0, high: 100, rank: null },
    ]);
  });

  test("M17 breaking a limit knocks out, reaching it does not, and the score is still shown", () => {
    const limited = (limit: number) =>
      worldAfter(
        ...fast,
        changeUse("ease", "waiting"),
        [
          "ann",
          {
            type: "ChangeMeasure",
            criterionId: "speed",
            measure: { ...latency, limit: { op: "<=", limit } },
          },
        ],
        openRound("w", "weights"),
        weigh("bob", "w", { speed: 3 }),
        reveal("w"),
      );
    expect(tallied(limited(499)).scores).toMatchObject([
      { rank: 1, out: false },
      { score: 50, rank: null, out: true },
    ]);
    expect(brokenLimits(limited(499).state)).toEqual({ django: [], flask: ["speed"] });
    expect(tallied(limited(500)).scores.map(({ out }) => out)).toEqual([false, false]);
  });

  test("M17 what is not known breaks no limit, and neither does what is not measured", () => {
    const least: Measure = { ...latency, limit: { op: ">=", limit: 1000 } };
    const { state } = worldAfter(...team, measured("speed", least), stateFact("speed", "flask", 999));
    expect(brokenLimits(state)).toEqual({ django: [], flask: ["speed"] });
    const other = worldAfter(...team, measured("speed", least), stateFact("speed", "flask", 999), [
      "ann",
      { type: "ChangeCriterionUse", criterionId: "speed", use: "rated" },
    ]);
    expect(brokenLimits(other.state)).toEqual({ django: [], flask: [] });
  });
});

describe("where nothing is rated", () => {
  const facts = [...fast, changeUse("ease", "waiting")];

  test("S4 weights need something weighed, ratings something rated", () => {
    given(...facts)
      .when(...openRound("w", "weights"))
      .accepted();
    given(...facts)
      .when(...openRound("r", "ratings"))
      .refuses("needs_one_criterion");
    given(...facts, changeUse("speed", "waiting"))
      .when(...openRound("w", "weights"))
      .refuses("needs_one_criterion");
  });

  test("M16 scores are there as soon as the weights are revealed", () => {
    const sealed = worldAfter(...facts, openRound("w", "weights"), weigh("bob", "w", { speed: 3 }));
    expect(tallied(sealed).scores).toEqual([]);
    const world = worldAfter(
      ...facts,
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 3 }),
      reveal("w"),
    );
    const tally = tallied(world);
    expect(tally.scores).toMatchObject([
      { optionId: "django", score: 75, firstScore: 75, rank: 1 },
      { optionId: "flask", score: 50, rank: 2 },
    ]);
    expect(tally.talkFirst).toEqual([]);
    expect(mergedMatrix(world.state, tally)).toMatchObject({ values: [[0.75], [0.5]], weights: [1] });
    const choice = { kind: "one", optionIds: ["flask"] } as const;
    expect(differsFromScore(world.state, world.directory.voters, choice)).toBe(true);
  });

  test("M16 where something is rated scores wait for the ratings", () => {
    const world = worldAfter(
      ...fast,
      openRound("w", "weights"),
      weigh("bob", "w", { speed: 3, ease: 1 }),
      reveal("w"),
    );
    expect(tallied(world).scores).toEqual([]);
  });
});

describe("what depends on the list", () => {
  /** Rails is slow, and loses everywhere. */
  const three = (of: Curve) => [
    ...team,
    ["ann", { type: "AddOption", optionId: "rails", title: "Rails", definition: "" }] as const,
    measured("speed", curve(of)),
    measured("ease", { unit: "days", curve: { kind: "linear", worst: 100, best: 0 }, limit: null }),
    ...[100, 140, 900].map((value, at) => stateFact("speed", ["django", "flask", "rails"][at] ?? "", value)),
    ...[30, 20, 90].map((value, at) => stateFact("ease", ["django", "flask", "rails"][at] ?? "", value)),
    openRound("w", "weights"),
    weigh("bob", "w", { speed: 1, ease: 1 }),
    reveal("w"),
    ["ann", { type: "CloseRound", roundId: "w", confirmed: true }] as const,
  ];
  const retireRails = ["ann", { type: "RetireOption", optionId: "rails" }] as const;
  const winner = (...history: readonly Said[]) =>
    tallied(worldAfter(...history)).scores.find(({ rank }) => rank === 1)?.optionId;

  test("M18 removing a losing option does not change the winner on fixed ends", () => {
    for (const of of [
      { kind: "linear", worst: 900, best: 100 } as const,
      {
        kind: "piecewise",
        points: [
          [100, 1],
          [900, 0],
        ],
      } as const,
    ]) {
      const all = tallied(worldAfter(...three(of)));
      const less = tallied(worldAfter(...three(of), retireRails));
      expect(less.scores).toEqual(all.scores.filter(({ optionId }) => optionId !== "rails"));
      expect(all.notices).toEqual([]);
      expect(winner(...three(of))).toBe("flask");
    }
  });

  test("M18 it may on local ends, which the result says", () => {
    const local = three({ kind: "local", direction: "cost" });
    expect(winner(...local)).toBe("flask");
    expect(winner(...local, retireRails)).toBe("django");
    expect(tallied(worldAfter(...local)).notices).toEqual([{ code: "local_curve", criterionId: "speed" }]);
  });
});

test("M16 on a curve of points too, what is not known is no value", () => {
  const curve = {
    kind: "piecewise",
    points: [
      [100, 1],
      [900, 0],
    ],
  } as const;
  const { state } = worldAfter(
    ...team,
    measured("speed", { ...latency, curve }),
    stateFact("speed", "django", 300),
  );
  const values = cellValues(state, null, () => null);
  expect(values["speed:django"]).toBeCloseTo(0.75, 12);
  expect(values["speed:flask"]).toBeNull();
});
