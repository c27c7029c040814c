import { describe, expect, test } from "vitest";
import { weighedCriteria } from "@/lib/decision/asked";
import { groupTotals } from "@/lib/decision/criteria-tree";
import { given, worldAfter } from "../support/given";
import {
  addCriterion,
  changeUse,
  groupIn,
  open,
  opening,
  openRound,
  reveal,
  team,
  weigh,
} from "../support/given-matrix";

const grouped = [...team, addCriterion("technology", "group"), groupIn("speed", "technology")];
const deep = [
  ...team,
  addCriterion("outer", "group"),
  addCriterion("inner", "group", "outer"),
  groupIn("speed", "inner"),
];

const parentsIn = (world: { state: { criteria: readonly { id: string; parentId: string | null }[] } }) =>
  Object.fromEntries(world.state.criteria.map(({ id, parentId }) => [id, parentId]));

describe("groups of criteria", () => {
  test("S16 a criterion moves into a group, and out again", () => {
    const world = given(...team, addCriterion("technology", "group"))
      .when(...groupIn("speed", "technology"))
      .then({ type: "CriterionGrouped", criterionId: "speed", parentId: "technology" });
    expect(parentsIn(world)).toMatchObject({ speed: "technology", ease: null });
    const out = given(...grouped)
      .when(...groupIn("speed", null))
      .accepted();
    expect(parentsIn(out)).toMatchObject({ speed: null });
    given(...grouped)
      .when(...groupIn("speed", "technology"))
      .refuses("nothing_to_change");
  });

  test("S16 a group is neither weighed nor rated", () => {
    const { state } = worldAfter(...grouped);
    expect(weighedCriteria(state).map(({ id }) => id)).toEqual(["speed", "ease"]);
    given(...grouped, openRound("w", "weights"))
      .when(...weigh("bob", "w", { technology: 5 }))
      .refuses("not_asked");
  });

  test("S16 only groups that are not retired hold something", () => {
    given(...team)
      .when(...groupIn("speed", "ease"))
      .refuses("not_a_group", { id: "ease" });
    given(...team)
      .when(...groupIn("speed", "nothing"))
      .refuses("unknown_criterion", { id: "nothing" });
    const retire = ["ann", { type: "RetireCriterion", criterionId: "technology" }] as const;
    given(...team, addCriterion("technology", "group"), retire)
      .when(...groupIn("speed", "technology"))
      .refuses("not_a_group");
    given(...team)
      .when(...addCriterion("new", "rated", "ease"))
      .refuses("not_a_group");
  });

  test("S16 there are at most three levels, counting what stands in the groups", () => {
    expect(parentsIn(worldAfter(...deep))).toMatchObject({ speed: "inner", inner: "outer", outer: null });
    given(...deep, addCriterion("third", "group", "inner"))
      .when(...groupIn("ease", "third"))
      .refuses("group_too_deep", { most: 3 });
    given(...deep, addCriterion("top", "group"))
      .when(...groupIn("outer", "top"))
      .refuses("group_too_deep");
    given(...deep)
      .when(...groupIn("inner", null))
      .accepted();
  });

  test("S16 no group stands in itself", () => {
    given(...deep)
      .when(...groupIn("outer", "outer"))
      .refuses("group_cycle");
    given(...deep)
      .when(...groupIn("outer", "inner"))
      .refuses("group_cycle");
  });

  test("S16 a group that holds something is not deleted, retired or put to another use", () => {
    for (const type of ["DeleteCriterion", "RetireCriterion"] as const) {
      given(...grouped)
        .when("ann", { type, criterionId: "technology" })
        .refuses("group_not_empty");
      given(...grouped, groupIn("speed", null))
        .when("ann", { type, criterionId: "technology" })
        .accepted();
    }
    given(...grouped)
      .when(...changeUse("technology", "background"))
      .refuses("group_not_empty");
    given(...grouped, groupIn("speed", null))
      .when(...changeUse("technology", "rated"))
      .accepted();
  });

  test("S5 S16 groups stand still while a round is open", () => {
    given(...grouped, openRound("w", "weights"))
      .when(...groupIn("ease", "technology"))
      .refuses("round_open");
  });

  test("S13 S16 the groups of an opening are a tree", () => {
    const [speed, ease, must] = opening.criteria;
    if (speed === undefined || ease === undefined || must === undefined) throw new Error("No criteria");
    const group = { ...speed, id: "costs", title: "Costs", use: "group" as const };
    const [by, accepted] = open({ criteria: [speed, { ...ease, parentId: "costs" }, must, group] });
    const world = given().when(by, accepted).accepted();
    expect(parentsIn(world)).toEqual({ speed: null, ease: "costs", open: null, costs: null });
    const circle = [
      { ...group, parentId: "second" },
      { ...group, id: "second", title: "Second", parentId: "costs" },
    ];
    const refused = (criteria: typeof opening.criteria) => {
      const [who, command] = open({ criteria, evidence: [] });
      return given().when(who, command);
    };
    refused(circle).refuses("group_cycle");
    refused([{ ...ease, parentId: "costs" }]).refuses("unknown_criterion");
    refused([speed, { ...ease, parentId: "speed" }]).refuses("not_a_group");
  });
});

describe("totals of groups", () => {
  test("M15 a group weighs what stands below it", () => {
    const { state } = worldAfter(...deep, groupIn("ease", "outer"));
    expect(groupTotals(state.criteria, { speed: 0.6, ease: 0.3, price: 0.1 })).toEqual({
      outer: 0.3 + 0.6,
      inner: 0.6,
    });
    expect(groupTotals(state.criteria, {})).toEqual({ outer: 0, inner: 0 });
  });

  test("M15 grouping changes no weight", () => {
    const weighed = [openRound("w", "weights"), weigh("bob", "w", { speed: 3, ease: 1 }), reveal("w")];
    const plain = worldAfter(...team, addCriterion("technology", "group"), ...weighed);
    const inGroup = worldAfter(...grouped, ...weighed);
    expect(plain.state.rounds[0]?.ballots.vbob?.weights?.judgements).toEqual(
      inGroup.state.rounds[0]?.ballots.vbob?.weights?.judgements,
    );
    expect(groupTotals(inGroup.state.criteria, { speed: 0.75, ease: 0.25 })).toEqual({ technology: 0.75 });
  });
});
