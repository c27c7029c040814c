import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { cellKey } from "@/lib/decision/model";
import { tallyOf } from "@/lib/decision/tally";
import { given } from "../support/given";
import type { Said } from "../support/given";
import { close, openRound, rateAll, rate, reveal, team, weigh } from "../support/given-matrix";
import type { World } from "../support/given-world";

const fun = { criterionId: "fun", title: "Fun", definition: "", lowEnd: "dull", highEnd: "fun" } as const;
const addCriterion: Command = { type: "AddCriterion", ...fun, use: "rated" };
const sealed = [...team, openRound("w", "weights")];
const revealed = [...sealed, reveal("w")];
const voted: readonly Said[] = [
  ...sealed,
  weigh("bob", "w", { speed: 6, ease: 2 }),
  reveal("w"),
  openRound("r", "ratings"),
  ...rateAll("bob", "r", [5, 1, 3, 4]),
  reveal("r"),
  close("r"),
];

function criterionIds(world: World): string[] {
  return world.state.criteria.map(({ id }) => id);
}

describe("criteria", () => {
  test("S14 a new criterion has a new id and stands last", () => {
    const world = given(...team)
      .when("ann", addCriterion)
      .then({ ...fun, type: "CriterionAdded", use: "rated" });
    const { criterionId: id, ...rest } = fun;
    expect(world.state.criteria.at(-1)).toEqual({
      id,
      ...rest,
      use: "rated",
      parentId: null,
      scale: { lo: 1, hi: 5, labels: null },
      measure: null,
      retired: false,
    });
    given(...team, ["ann", addCriterion])
      .when("ann", addCriterion)
      .refuses("id_taken");
    given(...team)
      .when("ann", { ...addCriterion, title: "ease" })
      .refuses("title_taken");
  });

  test("S14 there are at most forty", () => {
    const full = Array.from({ length: 37 }, (_, at): Said => [
      "ann",
      { type: "AddCriterion", ...fun, criterionId: `${at}`, title: `Fun ${at}`, use: "waiting" },
    ]);
    given(...team, ...full)
      .when("ann", addCriterion)
      .refuses("too_many", { most: 40 });
    given(...team, ...full.slice(1))
      .when("ann", addCriterion)
      .accepted();
  });

  test("S2 criteria are edited, moved and change their use", () => {
    const change = { highEnd: "quick" };
    const edited = given(...team)
      .when("ann", { type: "EditCriterion", criterionId: "speed", change })
      .then({ type: "CriterionEdited", criterionId: "speed", change });
    expect(edited.state.criteria[0]).toMatchObject({ title: "Speed", lowEnd: "slow", highEnd: "quick" });
    const moved = given(...team)
      .when("ann", { type: "MoveCriterion", criterionId: "open", beforeId: "speed" })
      .then({ type: "CriterionMoved", criterionId: "open", beforeId: "speed" });
    expect(criterionIds(moved)).toEqual(["open", "speed", "ease"]);
    const used = given(...team)
      .when("ann", { type: "ChangeCriterionUse", criterionId: "ease", use: "background" })
      .then({ type: "CriterionUseChanged", criterionId: "ease", use: "background" });
    expect(used.state.criteria[1]?.use).toBe("background");
  });

  test("S3 S15 the refusals of options hold for criteria", () => {
    const when = (command: Command) => given(...team).when("ann", command);
    when({ type: "EditCriterion", criterionId: "ease", change: { title: "SPEED" } }).refuses("title_taken");
    when({ type: "EditCriterion", criterionId: "ease", change: {} }).refuses("nothing_to_change");
    when({ type: "EditCriterion", criterionId: "fun", change: {} }).refuses("unknown_criterion", {
      id: "fun",
    });
    when({ type: "ChangeCriterionUse", criterionId: "ease", use: "rated" }).refuses("nothing_to_change");
    when({ type: "MoveCriterion", criterionId: "ease", beforeId: "ease" }).refuses("nothing_to_change");
    when({ type: "MoveCriterion", criterionId: "ease", beforeId: "fun" }).refuses("unknown_criterion");
    when({ type: "RestoreCriterion", criterionId: "ease" }).refuses("nothing_to_change");
  });

  test("S5 criteria stand still while a round is open", () => {
    const commands: Command[] = [
      addCriterion,
      { type: "ChangeCriterionUse", criterionId: "ease", use: "waiting" },
      { type: "MoveCriterion", criterionId: "ease", beforeId: "speed" },
      { type: "RetireCriterion", criterionId: "ease" },
      { type: "DeleteCriterion", criterionId: "ease" },
    ];
    for (const command of commands)
      given(...sealed)
        .when("ann", command)
        .refuses("round_open");
    for (const command of commands)
      given(...revealed, close("w"))
        .when("ann", command)
        .accepted();
    given(...sealed)
      .when("ann", { type: "EditCriterion", criterionId: "ease", change: { title: "Easy" } })
      .accepted();
  });

  test("S6 a retired criterion is in no result until it is restored", () => {
    const retire: Said = ["ann", { type: "RetireCriterion", criterionId: "speed" }];
    const retired = given(...voted)
      .when(...retire)
      .then({ type: "CriterionRetired", criterionId: "speed" });
    expect(tallyOf(retired.state, retired.directory.voters).weights?.merged).toEqual({ ease: 1 });
    given(...voted, retire)
      .when(...retire)
      .refuses("nothing_to_change");
    const restored = given(...voted, retire)
      .when("ann", { type: "RestoreCriterion", criterionId: "speed" })
      .then({ type: "CriterionRestored", criterionId: "speed" });
    expect(tallyOf(restored.state, restored.directory.voters).weights?.merged).toEqual({
      speed: 0.75,
      ease: 0.25,
    });
  });

  test("S7 a weighed or rated criterion is not deleted; deleting takes conflicts along", () => {
    given(...voted)
      .when("ann", { type: "DeleteCriterion", criterionId: "ease" })
      .refuses("has_votes");
    const rated = [
      ...team,
      openRound("r", "ratings"),
      rate("bob", "r", ["speed", "flask"], 2),
      reveal("r"),
      close("r"),
    ];
    given(...rated)
      .when("ann", { type: "DeleteCriterion", criterionId: "speed" })
      .refuses("has_votes");
    const note: Command = {
      type: "AddEvidence",
      evidenceId: "second",
      criterionId: "ease",
      optionId: "django",
      claim: "Easy",
      stance: "for",
      source: null,
    };
    const linked: Said[] = [
      ...team,
      ["ann", note],
      ["ann", { type: "LinkConflict", conflictId: "c", evidenceIds: ["note", "second"], note: "" }],
    ];
    const deleted = given(...linked)
      .when("ann", { type: "DeleteCriterion", criterionId: "speed" })
      .then({ type: "CriterionDeleted", criterionId: "speed" });
    expect(Object.keys(deleted.state.evidence)).toEqual(["second"]);
    expect(deleted.state.conflicts).toEqual({});
    expect(criterionIds(deleted)).toEqual(["ease", "open"]);
    // A conflict between notes that stay, stays.
    const other = given(...linked)
      .when("ann", { type: "DeleteCriterion", criterionId: "open" })
      .accepted();
    expect(Object.keys(other.state.conflicts)).toEqual(["c"]);
    expect(deleted.state.marks[cellKey("speed", "django")]).toBeUndefined();
  });
});
