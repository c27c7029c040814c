import { describe, expect, test } from "vitest";
import { webFramework } from "@/lib/templates/web-framework/web-framework";

const { options, criteria, evidence, conflicts } = webFramework.opening;
const notesOf = (evidenceIds: readonly string[]) => evidence.filter((note) => evidenceIds.includes(note.id));
const conflict = (id: string) => {
  const found = conflicts.find((candidate) => candidate.id === id);
  return { note: found?.note ?? "", notes: notesOf(found?.evidenceIds ?? []) };
};

test("the criteria cover what the five texts compare", () => {
  expect(criteria.map((criterion) => criterion.title).sort()).toEqual(
    [
      "Built-in features",
      "Development speed",
      "ORM and database support",
      "Admin interface",
      "Authentication",
      "Security",
      "Architecture and structure",
      "Flexibility",
      "Scalability",
      "Performance",
      "Components and extensions",
      "Learning curve",
      "Community",
      "Updates and maturity",
      "Testing",
      "Deployment and maintenance cost",
      "Governance",
      "Typical use",
    ].sort(),
  );
});

test("seven of them are chosen to start with", () => {
  expect(criteria.filter((criterion) => criterion.use === "rated")).toHaveLength(7);
});

test("each of the five texts is cited for both frameworks", () => {
  const cited = new Map<string, Set<string>>();
  for (const note of evidence) {
    const title = note.source?.title ?? "none";
    cited.set(title, (cited.get(title) ?? new Set()).add(note.optionId));
  }
  expect([...cited.keys()].sort()).toEqual([
    "Django and Flask compared by industrial attributes (untitled article)",
    "Django and Flask compared for enterprise teams (untitled article)",
    "Django and Flask: feature table, strengths and myths (untitled comparison)",
    "Flask vs Django: Selecting the Perfect Python Web Framework (djangocentral)",
    "Flask vs. Django in 2020: Choosing the Right Python Framework",
  ]);
  for (const of of cited.values()) expect(of.size).toBe(options.length);
});

test("every criterion has notes on both options, and no claim stands twice", () => {
  for (const criterion of criteria)
    for (const option of options)
      expect(
        evidence.filter((note) => note.criterionId === criterion.id && note.optionId === option.id).length,
        `${criterion.id} × ${option.id}`,
      ).toBeGreaterThan(0);
  expect(new Set(evidence.map((note) => note.claim.toLowerCase())).size).toBe(evidence.length);
});

test("no source has an address, since the texts came without one", () => {
  expect(evidence.every((note) => note.source !== null && note.source.url === null)).toBe(true);
});

describe.each(conflicts)("conflict $id", ({ evidenceIds }) => {
  const notes = notesOf(evidenceIds);

  test("joins two or more different notes on one criterion", () => {
    expect(new Set(evidenceIds).size).toBe(evidenceIds.length);
    expect(notes.length).toBeGreaterThanOrEqual(2);
    expect(new Set(notes.map((note) => note.criterionId)).size).toBe(1);
  });

  test("joins notes that do not all say the same", () => {
    expect(new Set(notes.map((note) => note.claim)).size).toBe(notes.length);
  });
});

test("a conflict says whether Flask scales by itself: for and against, from all five texts", () => {
  const { notes } = conflict("flask-scales-by-itself");
  expect(new Set(notes.map((note) => `${note.criterionId} × ${note.optionId}`))).toEqual(
    new Set(["scalability × flask"]),
  );
  expect(new Set(notes.map((note) => note.stance))).toEqual(new Set(["for", "against", "neutral"]));
  expect(new Set(notes.map((note) => note.source?.title)).size).toBe(5);
});

test("conflicts say which of MVC, MTV and MVT each framework uses, also within one text", () => {
  const patterns = (id: string) =>
    new Set(conflict(id).notes.flatMap((note) => note.claim.match(/MVC|MTV|MVT/g) ?? []));
  expect(patterns("django-pattern")).toEqual(new Set(["MVC", "MTV"]));
  expect(patterns("pattern-of-each")).toEqual(new Set(["MVC", "MTV", "MVT"]));
  const flask = conflict("flask-pattern").notes;
  const texts = flask.map((note) => note.source?.title);
  expect(new Set(texts).size).toBeLessThan(texts.length);
  expect(new Set(flask.map((note) => note.optionId))).toEqual(new Set(["flask"]));
});

test("conflicts say what is fast and what is slow", () => {
  const django = conflict("django-fast-or-slow").notes;
  expect(new Set(django.map((note) => note.stance))).toEqual(new Set(["for", "against", "neutral"]));
  const both = conflict("which-is-faster").notes;
  expect(new Set(both.map((note) => note.optionId))).toEqual(new Set(["django", "flask"]));
});

test("the slip that calls Django lightweight is kept as a neutral note and marked as a conflict", () => {
  const { notes } = conflict("django-lightweight");
  const slip = notes.find((note) => note.id === "guide-slip");
  expect(slip?.stance).toBe("neutral");
  expect(slip?.claim).toContain("slip");
  expect(notes.some((note) => note.stance === "for")).toBe(true);
});
