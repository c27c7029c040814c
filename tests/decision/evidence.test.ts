import { describe, expect, test } from "vitest";
import type { Command } from "@/lib/decision/command";
import { decide } from "@/lib/decision/decide";
import { limits } from "@/lib/decision/limits";
import { cellKey } from "@/lib/decision/model";
import type { Conflict, Evidence } from "@/lib/decision/model";
import { given, worldAfter } from "../support/given";
import type { Said } from "../support/given";
import { team } from "../support/given-matrix";
import { actor, contextOf } from "../support/given-world";

const addNote: Command = {
  type: "AddEvidence",
  evidenceId: "second",
  criterionId: "speed",
  optionId: "flask",
  claim: "Faster still",
  stance: "for",
  source: { title: "A test", url: "https://example.org" },
};
const link: Command = {
  type: "LinkConflict",
  conflictId: "quarrel",
  evidenceIds: ["note", "second"],
  note: "",
};
const linked: readonly Said[] = [...team, ["ann", addNote], ["ann", link]];

describe("evidence", () => {
  test("S8 a note stands on one cell", () => {
    const { type: _type, ...note } = addNote;
    const world = given(...team)
      .when("ann", addNote)
      .then({ type: "EvidenceAdded", ...note });
    const { evidenceId: id, ...rest } = note;
    expect(world.state.evidence.second).toEqual({ id, ...rest });
    given(...team)
      .when("ann", { ...note, type: "AddEvidence", criterionId: "fun" })
      .refuses("unknown_criterion");
    given(...team)
      .when("ann", { ...note, type: "AddEvidence", optionId: "rails" })
      .refuses("unknown_option");
    given(...linked)
      .when("ann", addNote)
      .refuses("id_taken");
  });

  test("S8 a note is edited, and removed with its conflicts", () => {
    const change = { stance: "against" } as const;
    const edited = given(...team)
      .when("ann", { type: "EditEvidence", evidenceId: "note", change })
      .then({ type: "EvidenceEdited", evidenceId: "note", change });
    expect(edited.state.evidence.note).toMatchObject({ stance: "against", claim: "Fast enough" });
    given(...team)
      .when("ann", { type: "EditEvidence", evidenceId: "note", change: {} })
      .refuses("nothing_to_change");
    given(...team)
      .when("ann", { type: "EditEvidence", evidenceId: "no", change })
      .refuses("unknown_evidence");
    const removed = given(...linked)
      .when("ann", { type: "RemoveEvidence", evidenceId: "note" })
      .then({ type: "EvidenceRemoved", evidenceId: "note" });
    expect(Object.keys(removed.state.evidence)).toEqual(["second"]);
    expect(removed.state.conflicts).toEqual({});
  });

  test("S9 a conflict links two different notes that exist", () => {
    const two = ["note", "second"];
    expect(worldAfter(...linked).state.conflicts.quarrel).toEqual({
      id: "quarrel",
      evidenceIds: two,
      note: "",
    });
    given(...linked)
      .when("ann", link)
      .refuses("id_taken");
    const other = { ...link, conflictId: "other" } as Command & { type: "LinkConflict" };
    given(...linked)
      .when("ann", { ...other, evidenceIds: ["note", "note"] })
      .refuses("unknown_evidence");
    given(...linked)
      .when("ann", { ...other, evidenceIds: ["note", "rumour"] })
      .refuses("unknown_evidence");
    given(...linked)
      .when("ann", { ...other, evidenceIds: ["note", "second", "note"] })
      .then({ type: "ConflictLinked", conflictId: "other", evidenceIds: two, note: "" });
    const unlinked = given(...linked)
      .when("ann", { type: "UnlinkConflict", conflictId: "quarrel" })
      .then({ type: "ConflictUnlinked", conflictId: "quarrel" });
    expect(unlinked.state.conflicts).toEqual({});
  });

  test("S14 there are at most so many notes and conflicts", () => {
    const world = worldAfter(...linked);
    const { note } = world.state.evidence;
    const { quarrel } = world.state.conflicts;
    const fill = <T>(item: T, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [at === 0 ? "note" : `${at}`, item]));
    const by = contextOf(world, actor("ann"));
    const notes = (count: number) =>
      decide({ ...world.state, evidence: fill(note as Evidence, count) }, addNote, by);
    expect(notes(limits.evidence)).toMatchObject({ rejection: { code: "too_many" } });
    expect(notes(limits.evidence - 1).ok).toBe(true);
    const conflicts = (count: number) =>
      decide({ ...world.state, conflicts: fill(quarrel as Conflict, count) }, link, by);
    expect(conflicts(limits.conflicts)).toMatchObject({ rejection: { code: "too_many" } });
    expect(conflicts(limits.conflicts - 1).ok).toBe(true);
  });

  test("S10 a must-have is marked per option; only with a reason does it fail", () => {
    const mark = { type: "MarkMustHave", criterionId: "open", optionId: "flask", reason: "" } as const;
    const world = given(...team)
      .when("ann", { ...mark, mark: "meets" })
      .then({ ...mark, type: "MustHaveMarked", mark: "meets" });
    expect(world.state.marks[cellKey("open", "flask")]?.mark).toBe("meets");
    given(...team)
      .when("ann", { ...mark, mark: "unknown" })
      .accepted();
    given(...team)
      .when("ann", { ...mark, mark: "fails" })
      .refuses("reason_needed");
    given(...team)
      .when("ann", { ...mark, mark: "fails", reason: "Closed" })
      .accepted();
    given(...team)
      .when("ann", { ...mark, mark: "meets", criterionId: "ease" })
      .refuses("not_a_must_have");
    given(...team)
      .when("ann", { ...mark, mark: "meets", criterionId: "fun" })
      .refuses("unknown_criterion");
    given(...team)
      .when("ann", { ...mark, mark: "meets", optionId: "rails" })
      .refuses("unknown_option");
  });
});
