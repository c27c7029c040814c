import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { tallyOf } from "@/lib/decision/tally";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { close, openRound, rateAll, rate, recordOutcome, reveal, team, weigh } from "../support/given-matrix";
import type { World } from "../support/given-world";

const addOption: Command = { type: "AddOption", optionId: "rails", title: "Rails", definition: "Ruby" };
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

function optionIds(world: World): string[] {
  return world.state.options.map(({ id }) => id);
}

describe("options", () => {
  test("S14 a new option has a new id and stands last", () => {
    const world = given(...team)
      .when("ann", addOption)
      .then({ ...addOption, type: "OptionAdded" } as never);
    expect(world.state.options.at(-1)).toEqual({
      id: "rails",
      title: "Rails",
      definition: "Ruby",
      retired: false,
    });
    given(...team, ["ann", addOption])
      .when("ann", { ...addOption, title: "Other" })
      .refuses("id_taken");
  });

  test("S3 no two options share a title, though an option may keep its own", () => {
    given(...team)
      .when("ann", { type: "EditOption", optionId: "flask", change: { title: "django " } })
      .refuses("title_taken");
    given(...team)
      .when("ann", { type: "EditOption", optionId: "flask", change: { title: "FLASK" } })
      .accepted();
  });

  test("S2 renaming touches no vote, also while a round is open", () => {
    const before = worldAfter(...revealed, weigh("bob", "w", { speed: 6, ease: 2 }));
    const change = { title: "Flask 4", definition: "Newer" };
    const after = given(...revealed, weigh("bob", "w", { speed: 6, ease: 2 }))
      .when("ann", { type: "EditOption", optionId: "flask", change })
      .then({ type: "OptionEdited", optionId: "flask", change });
    expect(after.state.options[1]).toMatchObject(change);
    expect(after.state.rounds).toEqual(before.state.rounds);
  });

  test("S15 edits without content are refused", () => {
    given(...team)
      .when("ann", { type: "EditOption", optionId: "flask", change: {} })
      .refuses("nothing_to_change");
    given(...team)
      .when("ann", { type: "MoveOption", optionId: "flask", beforeId: "flask" })
      .refuses("nothing_to_change");
    given(...team)
      .when("ann", { type: "RestoreOption", optionId: "flask" })
      .refuses("nothing_to_change");
  });

  test("S2 options are moved before another or to the end", () => {
    const three: Said[] = [...team, ["ann", addOption]];
    const first = given(...three)
      .when("ann", { type: "MoveOption", optionId: "rails", beforeId: "django" })
      .then({ type: "OptionMoved", optionId: "rails", beforeId: "django" });
    expect(optionIds(first)).toEqual(["rails", "django", "flask"]);
    const last = given(...three)
      .when("ann", { type: "MoveOption", optionId: "django", beforeId: null })
      .accepted();
    expect(optionIds(last)).toEqual(["flask", "rails", "django"]);
    given(...three)
      .when("ann", { type: "MoveOption", optionId: "django", beforeId: "no" })
      .refuses("unknown_option", { id: "no" });
  });

  test("S5 nothing that is voted on moves while a round is open, sealed or revealed", () => {
    const commands: Command[] = [
      addOption,
      { type: "MoveOption", optionId: "django", beforeId: null },
      { type: "RetireOption", optionId: "flask" },
      { type: "DeleteOption", optionId: "flask" },
    ];
    for (const command of commands) {
      given(...sealed)
        .when("ann", command)
        .refuses("round_open", { roundId: "w" });
      given(...revealed)
        .when("ann", command)
        .refuses("round_open", { roundId: "w" });
      given(...revealed, close("w"))
        .when("ann", command)
        .accepted();
    }
    const retired: Said[] = [
      ...team,
      ["ann", addOption],
      ["ann", { type: "RetireOption", optionId: "rails" }],
    ];
    given(...retired, openRound("w", "weights"))
      .when("ann", { type: "RestoreOption", optionId: "rails" })
      .refuses("round_open");
  });

  test("S6 retiring keeps the votes, restoring brings them back into the result", () => {
    const before = worldAfter(...voted);
    const scoresOf = (world: World) => tallyOf(world.state, world.directory.voters).scores;
    const retire: Said = ["ann", { type: "RetireOption", optionId: "flask" }];
    const retired = given(...voted)
      .when(...retire)
      .then({ type: "OptionRetired", optionId: "flask" });
    expect(scoresOf(retired).map((row) => row.optionId)).toEqual(["django"]);
    expect(retired.state.rounds).toEqual(before.state.rounds);
    given(...voted, retire)
      .when(...retire)
      .refuses("nothing_to_change");
    const restored = given(...voted, retire)
      .when("ann", { type: "RestoreOption", optionId: "flask" })
      .then({ type: "OptionRestored", optionId: "flask" });
    expect(scoresOf(restored)).toEqual(scoresOf(before));
  });

  test("S7 what has votes is not deleted; deleting takes notes and marks along", () => {
    given(...voted)
      .when("ann", { type: "DeleteOption", optionId: "flask" })
      .refuses("has_votes");
    const marked: Said[] = [
      ...team,
      ["ann", { type: "MarkMustHave", criterionId: "open", optionId: "django", mark: "meets", reason: "" }],
    ];
    const deleted = given(...marked)
      .when("ann", { type: "DeleteOption", optionId: "django" })
      .then({ type: "OptionDeleted", optionId: "django" });
    expect(optionIds(deleted)).toEqual(["flask"]);
    expect(deleted.state.evidence).toEqual({});
    expect(deleted.state.marks).toEqual({});
    // Votes on other options stand in nobody's way.
    const other = [
      ...team,
      openRound("r", "ratings"),
      rate("bob", "r", ["speed", "django"], 3),
      reveal("r"),
      close("r"),
    ];
    given(...other)
      .when("ann", { type: "DeleteOption", optionId: "flask" })
      .accepted();
  });

  test("S7 an option that an outcome names stays in the book", () => {
    const reopened: Said[] = [
      ...team,
      ["ann", recordOutcome()],
      ["ann", { type: "ReopenDecision", reason: "News" }],
    ];
    given(...reopened)
      .when("ann", { type: "DeleteOption", optionId: "django" })
      .refuses("has_votes");
    given(...reopened)
      .when("ann", { type: "DeleteOption", optionId: "flask" })
      .accepted();
  });
});

test("S3 a definition is edited without its title", () => {
  given(...team)
    .when("ann", { type: "EditOption", optionId: "flask", change: { definition: "Small" } })
    .accepted();
});
