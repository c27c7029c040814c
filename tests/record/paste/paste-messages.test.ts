import { expect, test } from "vitest";
import { limits } from "@/lib/decision/limits";
import { pasteMessages } from "@/lib/messages/paste";
import { tableRefusalReasons } from "@/lib/record/paste/opening-from-table";
import { pasteLimits } from "@/lib/record/paste/paste-limits";
import { pasteRefusalReasons, rowReasons } from "@/lib/record/paste/pasted-table";
import { titleReasons } from "@/lib/record/paste/title-problems";

test("E6 every reason has a sentence", () => {
  expect(Object.keys(pasteMessages.refused(pasteLimits)).sort()).toEqual([...pasteRefusalReasons].sort());
  expect(Object.keys(pasteMessages.row(pasteLimits)).sort()).toEqual([...rowReasons].sort());
  expect(Object.keys(pasteMessages.table(limits)).sort()).toEqual([...tableRefusalReasons].sort());
  expect(Object.keys(pasteMessages.title(limits.title)).sort()).toEqual([...titleReasons].sort());
});

test("the sentences carry the limits and the place", () => {
  expect(pasteMessages.refused(pasteLimits).too_large).toContain("1 MB");
  expect(pasteMessages.refused(pasteLimits).too_many_rows).toContain("500");
  expect(pasteMessages.rowProblem(7, pasteMessages.row(pasteLimits).no_title)).toBe(
    "Row 7: its first cell is empty, so it has no name.",
  );
  expect(pasteMessages.titleProblem("column", 3, "flask", pasteMessages.title(120).duplicate_title)).toBe(
    "Column 3 (flask): another one has the same name.",
  );
  expect(pasteMessages.titleProblem("row", 2, "", pasteMessages.title(120).no_title)).toBe(
    "Row 2: it has no name.",
  );
});

test("the default question names the options", () => {
  expect(pasteMessages.defaultQuestion(["Django", "Flask"])).toBe("Django or Flask?");
  expect(pasteMessages.defaultQuestion(["A", "B", "C"])).toBe("A, B or C?");
  expect(pasteMessages.defaultQuestion(["A"])).toBe("A?");
  expect(pasteMessages.defaultQuestion([])).toBe("");
});
