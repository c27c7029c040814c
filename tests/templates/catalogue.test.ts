import { describe, expect, test } from "vitest";
import { limits } from "@/lib/decision/limits";
import { withFreshIds } from "@/lib/decision/opening";
import { templateById, templates } from "@/lib/templates/catalogue";

const lowered = (titles: readonly { title: string }[]) => titles.map((item) => item.title.toLowerCase());
const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);
const cell = (note: { criterionId: string; optionId: string }) => `${note.criterionId} × ${note.optionId}`;

test("six templates stand in the catalogue, each found by its own id", () => {
  expect(ids(templates)).toEqual([
    "web-framework",
    "cloud",
    "database",
    "architecture",
    "transport",
    "identity",
  ]);
  for (const template of templates) expect(templateById(template.id)).toBe(template);
  expect(new Set(lowered(templates)).size).toBe(templates.length);
  expect(templateById("no-such-template")).toBeNull();
});

test("only identity is a comparison that is not a choice", () => {
  expect(ids(templates.filter((template) => template.opening.kind === "comparison"))).toEqual(["identity"]);
});

describe.each(templates)("$id", ({ title, summary, settledText, opening }) => {
  const { options, criteria, evidence, conflicts } = opening;

  test("S every id is unique and every reference resolves", () => {
    for (const items of [options, criteria, evidence, conflicts])
      expect(new Set(ids(items)).size).toBe(items.length);
    const cells = new Set(
      criteria.flatMap((criterion) => options.map((option) => `${criterion.id} × ${option.id}`)),
    );
    expect(evidence.map(cell).filter((place) => !cells.has(place))).toEqual([]);
    const notes = new Set(ids(evidence));
    expect(conflicts.flatMap((conflict) => conflict.evidenceIds).filter((id) => !notes.has(id))).toEqual([]);
  });

  test("S titles of options and criteria are unique, ignoring case", () => {
    expect(new Set(lowered(options)).size).toBe(options.length);
    expect(new Set(lowered(criteria)).size).toBe(criteria.length);
  });

  test("preselects at most seven criteria and keeps the rest waiting", () => {
    const rated = criteria.filter((criterion) => criterion.use === "rated");
    expect(rated.length).toBeGreaterThan(0);
    expect(rated.length).toBeLessThanOrEqual(7);
    expect(criteria.every((criterion) => ["rated", "waiting"].includes(criterion.use))).toBe(true);
  });

  test("every criterion has a definition and two different worded ends", () => {
    for (const { definition, lowEnd, highEnd } of criteria) {
      expect(definition.trim()).not.toBe("");
      expect(lowEnd.trim()).not.toBe("");
      expect(highEnd.trim()).not.toBe("");
      expect(lowEnd.toLowerCase()).not.toBe(highEnd.toLowerCase());
    }
  });

  test("every text is written and keeps within the limits", () => {
    const within = (text: string, most: number) => {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      expect(text.length, text).toBeLessThanOrEqual(most);
    };
    within(title, limits.title);
    within(summary, limits.summary);
    within(opening.question, limits.question);
    if (settledText !== undefined) within(settledText, limits.summary);
    for (const item of [...options, ...criteria]) {
      within(item.title, limits.title);
      within(item.definition, limits.definition);
    }
    for (const { lowEnd, highEnd } of criteria) {
      within(lowEnd, limits.worded);
      within(highEnd, limits.worded);
    }
    for (const note of evidence) within(note.claim, 300);
    for (const { source } of evidence) if (source !== null) within(source.title, limits.sourceTitle);
    for (const conflict of conflicts) within(conflict.note, 300);
  });

  test("fresh ids keep every note in its cell and every conflict on its notes", () => {
    let minted = 0;
    const fresh = withFreshIds(opening, () => `fresh-${(minted += 1)}`);
    expect(minted).toBe(options.length + criteria.length + evidence.length + conflicts.length);
    const place = (from: typeof opening, note: { criterionId: string; optionId: string }) => [
      from.criteria.findIndex((criterion) => criterion.id === note.criterionId),
      from.options.findIndex((option) => option.id === note.optionId),
    ];
    expect(fresh.evidence.map((note) => place(fresh, note))).toEqual(
      evidence.map((note) => place(opening, note)),
    );
    const joined = (from: typeof opening) =>
      from.conflicts.map((conflict) => conflict.evidenceIds.map((id) => ids(from.evidence).indexOf(id)));
    expect(joined(fresh)).toEqual(joined(opening));
  });
});

describe.each(templates.filter((template) => template.id !== "web-framework"))(
  "$id, a short one",
  ({ opening }) => {
    test("has two options and six to ten criteria", () => {
      expect(opening.options).toHaveLength(2);
      expect(opening.criteria.length).toBeGreaterThanOrEqual(6);
      expect(opening.criteria.length).toBeLessThanOrEqual(10);
    });

    test("has exactly one note per cell, marked as having no source", () => {
      const cells = opening.criteria.flatMap((criterion) =>
        opening.options.map((option) => `${criterion.id} × ${option.id}`),
      );
      expect(opening.evidence.map(cell).sort()).toEqual(cells.sort());
      expect(opening.evidence.every((note) => note.source === null)).toBe(true);
    });
  },
);
