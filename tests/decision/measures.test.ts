import { describe, expect, test } from "vitest";
import { askedCells, ratedCriteria, weighedCriteria } from "@/lib/decision/asked";
import { cellValues } from "@/lib/decision/cell-values";
import { isExpired } from "@/lib/decision/measure";
import type { Curve, Fact, Measure } from "@/lib/decision/measure";
import { cellKey } from "@/lib/decision/model";
import { withFreshIds } from "@/lib/decision/opening";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import {
  addCriterion,
  changeUse,
  latency,
  measured,
  open,
  opening,
  openRound,
  rate,
  recordOutcome,
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
const curve = (of: Curve): Measure => ({ ...latency, curve: of });
const valuesOf = (world: World) => {
  const values = cellValues(world.state, null, () => null);
  return ["django", "flask"].map((id) => values[cellKey("speed", id)]);
};

describe("measured criteria", () => {
  test("S18 what is measured is weighed and not rated, and has a measure", () => {
    const world = given(...team)
      .when(...measured("speed"))
      .then({ type: "CriterionUseChanged", criterionId: "speed", use: "measured", measure: latency });
    expect(weighedCriteria(world.state).map(({ id }) => id)).toEqual(["speed", "ease"]);
    expect(ratedCriteria(world.state).map(({ id }) => id)).toEqual(["ease"]);
    expect(askedCells(world.state)).toEqual(["ease:django", "ease:flask"]);
    given(...team, measured("speed"), openRound("r", "ratings"))
      .when(...rate("bob", "r", ["speed", "flask"], 3))
      .refuses("not_asked");
    given(...team, measured("speed"), openRound("w", "weights"))
      .when(...weigh("bob", "w", { speed: 3 }))
      .accepted();
  });

  test("S18 the measure is kept when the use changes", () => {
    given(...team)
      .when(...changeUse("speed", "measured"))
      .refuses("measure_needed");
    const world = given(...fast, changeUse("speed", "background"))
      .when(...changeUse("speed", "measured"))
      .accepted();
    expect(world.state.criteria[0]?.measure).toEqual(latency);
    const [by, command] = addCriterion("price", "measured");
    given(...team)
      .when(by, command)
      .refuses("measure_needed");
  });

  test("S18 a curve can be edited until the outcome, also while people vote", () => {
    const changed = curve({ kind: "linear", worst: 1000, best: 0 });
    const change = { type: "ChangeMeasure", criterionId: "speed", measure: changed } as const;
    for (const history of [fast, [...fast, openRound("w", "weights")]])
      given(...history)
        .when("ann", change)
        .then({ ...change, type: "MeasureChanged" });
    given(...fast)
      .when("ann", { ...change, measure: { ...latency } })
      .refuses("nothing_to_change");
    given(...fast, ["ann", recordOutcome()])
      .when("ann", change)
      .refuses("decided");
  });

  test.each<Curve>([
    { kind: "linear", worst: 3, best: 3 },
    { kind: "linear", worst: NaN, best: 3 },
    { kind: "piecewise", points: [[1, 0]] },
    {
      kind: "piecewise",
      points: [
        [2, 0],
        [2, 1],
      ],
    },
    {
      kind: "piecewise",
      points: [
        [3, 0],
        [2, 1],
      ],
    },
    {
      kind: "piecewise",
      points: [
        [1, 0],
        [2, 1.1],
      ],
    },
    {
      kind: "piecewise",
      points: [
        [1, -0.1],
        [2, 1],
      ],
    },
    {
      kind: "piecewise",
      points: [
        [1, 0],
        [Infinity, 1],
      ],
    },
    { kind: "piecewise", points: Array.from({ length: 21 }, (_, at) => [at, 0.5] as const) },
  ])("S18 %o is no curve", (of) => {
    given(...fast)
      .when("ann", { type: "ChangeMeasure", criterionId: "speed", measure: curve(of) })
      .refuses("bad_curve");
  });

  test("S18 a limit is a number", () => {
    const measure: Measure = { ...latency, limit: { op: "<=", limit: NaN } };
    given(...fast)
      .when("ann", { type: "ChangeMeasure", criterionId: "speed", measure })
      .refuses("bad_curve");
  });
});

describe("facts", () => {
  test("S19 facts are stated, replaced and taken back, also while people vote", () => {
    const stated = given(...fast, openRound("w", "weights"))
      .when(...stateFact("speed", "flask", 450, { source: { title: "Bench", url: null } }))
      .then({
        type: "FactStated",
        criterionId: "speed",
        optionId: "flask",
        value: 450,
        source: { title: "Bench", url: null },
        statedOn: "2026-11-01",
        expiresOn: null,
      });
    expect(stated.state.facts[cellKey("speed", "flask")]?.value).toBe(450);
    const withdraw = { type: "WithdrawFact", criterionId: "speed", optionId: "flask" } as const;
    const withdrawn = given(...fast)
      .when("ann", withdraw)
      .then({ ...withdraw, type: "FactWithdrawn" });
    expect(Object.keys(withdrawn.state.facts)).toEqual(["speed:django"]);
    given(...fast, ["ann", withdraw])
      .when("ann", withdraw)
      .refuses("nothing_to_change");
    given(...fast)
      .when(...stateFact("speed", "flask", 500))
      .refuses("nothing_to_change");
    given(...fast, ["ann", recordOutcome()])
      .when(...stateFact("speed", "flask", 450))
      .refuses("decided");
  });

  test("S19 a fact is a number about an option on a measured criterion", () => {
    given(...fast)
      .when(...stateFact("ease", "flask", 1))
      .refuses("not_measured");
    given(...fast)
      .when(...stateFact("fun", "flask", 1))
      .refuses("unknown_criterion");
    given(...fast)
      .when(...stateFact("speed", "rails", 1))
      .refuses("unknown_option");
    given(...fast)
      .when(...stateFact("speed", "flask", NaN))
      .refuses("bad_fact");
    given(...fast)
      .when(...stateFact("speed", "flask", 1, { statedOn: "2026-11-02", expiresOn: "2026-11-01" }))
      .refuses("bad_fact");
    given(...fast)
      .when(...stateFact("speed", "flask", 1, { expiresOn: "2026-11-01" }))
      .accepted();
  });

  test("S19 a fact past its date is marked, and counts", () => {
    const expires = (expiresOn: string | null) => isExpired({ expiresOn }, "2026-11-25");
    expect([expires(null), expires("2026-11-25"), expires("2026-11-24")]).toEqual([false, false, true]);
    const old = worldAfter(...fast, stateFact("speed", "flask", 700, { expiresOn: "2026-11-02" }));
    expect(valuesOf(old)).toEqual([0.75, 0.25]);
  });

  test("S7 facts go with the option or criterion they are about", () => {
    const without = (command: Said[1]) =>
      Object.keys(
        given(...fast)
          .when("ann", command)
          .accepted().state.facts,
      );
    expect(without({ type: "DeleteOption", optionId: "flask" })).toEqual(["speed:django"]);
    expect(without({ type: "DeleteCriterion", criterionId: "speed" })).toEqual([]);
  });
});

describe("an opening with facts", () => {
  const [speed, ease] = opening.criteria;
  const fact: Fact = {
    criterionId: "speed",
    optionId: "django",
    value: 300,
    source: null,
    statedOn: "2026-11-01",
    expiresOn: null,
  };
  const criteria = [{ ...speed!, use: "measured" as const, measure: latency }, ease!];
  const opened = (change: object) => given().when(...open({ criteria, evidence: [], ...change }));

  test("S13 S19 it brings its measures and facts along", () => {
    const { state } = opened({ facts: [fact] }).accepted();
    expect(state.facts).toEqual({ "speed:django": fact });
    expect(state.criteria[0]).toMatchObject({ use: "measured", measure: latency });
    let minted = 0;
    const grouped = { ...opening, criteria: criteria.map((each) => ({ ...each, parentId: "ease" })) };
    const copy = withFreshIds({ ...grouped, facts: [fact] }, () => `fresh ${(minted += 1)}`);
    expect(copy.facts).toMatchObject([
      { criterionId: copy.criteria[0]?.id, optionId: copy.options[0]?.id, value: 300 },
    ]);
    expect(copy.criteria[0]?.parentId).toBe(copy.criteria[1]?.id);
  });

  test("S13 S19 it holds together", () => {
    opened({ facts: [{ ...fact, optionId: "rails" }] }).refuses("unknown_criterion");
    opened({ facts: [{ ...fact, criterionId: "ease" }] }).refuses("not_measured");
    opened({ facts: [{ ...fact, value: NaN }] }).refuses("bad_fact");
    opened({ criteria: [{ ...speed!, use: "measured" }] }).refuses("measure_needed");
    opened({ criteria: [{ ...speed!, scale: { lo: 5, hi: 1, labels: null } }] }).refuses("bad_scale");
  });
});
