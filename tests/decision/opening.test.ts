import { expect, test } from "vitest";
import { withFreshIds } from "@/lib/decision/opening";
import type { Opening } from "@/lib/decision/opening";
import { opening } from "../support/given-matrix";

test("S14 a copy has ids of its own, one per thing, and its references follow", () => {
  const [note] = opening.evidence;
  if (note === undefined) throw new Error("no note");
  const original: Opening = {
    ...opening,
    evidence: [note, { ...note, id: "second", criterionId: "ease", optionId: "flask" }],
    conflicts: [{ id: "quarrel", evidenceIds: ["note", "second"], note: "" }],
  };
  let minted = 0;
  const copy = withFreshIds(original, () => `fresh ${(minted += 1)}`);
  const ids = [copy.options, copy.criteria, copy.evidence, copy.conflicts].flat().map((item) => item.id);
  expect(minted).toBe(8);
  expect(new Set(ids).size).toBe(8);
  expect(ids.every((id) => id.startsWith("fresh"))).toBe(true);
  const [django, flask] = copy.options;
  const [speed, ease] = copy.criteria;
  expect(copy.evidence.map((each) => [each.criterionId, each.optionId])).toEqual([
    [speed?.id, django?.id],
    [ease?.id, flask?.id],
  ]);
  expect(copy.conflicts[0]?.evidenceIds).toEqual(copy.evidence.map((each) => each.id));
  expect(copy.options.map((option) => option.title)).toEqual(["Django", "Flask"]);
});
