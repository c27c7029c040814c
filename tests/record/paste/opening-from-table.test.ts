import { describe, expect, test } from "vitest";
import { limits } from "@/lib/decision/limits";
import type { Opening } from "@/lib/decision/opening";
import { openingFromTable } from "@/lib/record/paste/opening-from-table";
import type { RowRole, TableRefusal } from "@/lib/record/paste/opening-from-table";
import type { PastedTable } from "@/lib/record/paste/pasted-table";
import { sourceOfPaste } from "@/lib/record/paste/source-of-paste";
import { transpose } from "@/lib/record/paste/transpose";
import { tableOf } from "./read-table";

/** The feature table of a comparison found on the web, as it was copied. */
const featureTable = `| Feature | Django | Flask |
|---|---|---|
| Framework scope | Full-stack | Micro-framework |
| Built-in features | Extensive | Minimal |
| Database support | Built-in ORM | Extension-based |
| Project structure | Highly opinionated | Developer-defined |
| Learning curve | Steeper | Beginner-friendly |
| Scalability | Strong out of the box | Strong with planning |
| Typical use cases | Large applications | Small to medium apps |
| Community ecosystem | Very large | Large |`;

/** The same within the sentences that stood around it, without a blank line between. */
const wholeText = `Flask cannot handle large applications.
A lightweight Python web framework designed for simplicity, flexibility, and giving developers control over application components.
${featureTable}
Django follows a batteries-included philosophy, providing most features needed for web development by default. Flask focuses on minimalism, offering only the essentials and allowing developers to add functionality as needed.
Django is slow because it is heavy.
This comparison explains the difference between authentication and authorization, two core security concepts in digital systems.`;

function open(
  table: PastedTable,
  given: { roles?: Record<number, RowRole>; question?: string; source?: string } = {},
): Opening | TableRefusal {
  let minted = 0;
  const mint = () => `id-${(minted += 1)}`;
  const source = sourceOfPaste(given.source ?? "");
  return openingFromTable({ table, roles: given.roles ?? {}, source, question: given.question ?? "", mint });
}

function opened(...given: Parameters<typeof open>): Opening {
  const opening = open(...given);
  if ("refused" in opening) throw new Error(`Refused: ${JSON.stringify(opening)}`);
  return opening;
}

const names = (items: readonly { title: string }[]) => items.map(({ title }) => title);

describe("the feature table becomes a decision", () => {
  test.each([
    ["the table alone", featureTable],
    ["the whole text around it", wholeText],
    [
      "the same cells from a spreadsheet",
      featureTable
        .replace("|---|---|---|\n", "")
        .replace(/^\| | \|$/gm, "")
        .replaceAll(" | ", "\t"),
    ],
  ])("%s: two options, eight rows, sixteen neutral notes with the paste as their source", (_, text) => {
    const opening = opened(tableOf(text), { source: "Python framework comparison" });
    expect(names(opening.options)).toEqual(["Django", "Flask"]);
    expect(names(opening.criteria)).toEqual([
      "Framework scope",
      "Built-in features",
      "Database support",
      "Project structure",
      "Learning curve",
      "Scalability",
      "Typical use cases",
      "Community ecosystem",
    ]);
    expect(opening.criteria.every(({ use }) => use === "rated")).toBe(true);
    expect(opening.evidence).toHaveLength(16);
    expect(new Set(opening.evidence.map(({ stance }) => stance))).toEqual(new Set(["neutral"]));
    for (const { source } of opening.evidence) {
      expect(source).toEqual({ title: "Python framework comparison", url: null });
    }
    const [django, flask] = opening.options;
    const scalability = opening.criteria[5];
    expect(opening.evidence.filter(({ criterionId }) => criterionId === scalability?.id)).toMatchObject([
      { optionId: django?.id, claim: "Strong out of the box" },
      { optionId: flask?.id, claim: "Strong with planning" },
    ]);
    expect(opening).toMatchObject({ kind: "choice", question: "Django / Flask", context: "", conflicts: [] });
  });

  test("rows are criteria, background or skipped; every id is minted once", () => {
    const opening = opened(tableOf(featureTable), {
      roles: { 0: "background", 6: "skip" },
      question: "  Which one? ",
    });
    expect(opening.criteria.map(({ use }) => use)).toEqual([
      "background",
      ...Array.from({ length: 6 }, () => "rated"),
    ]);
    expect(names(opening.criteria)).not.toContain("Typical use cases");
    expect(opening.evidence).toHaveLength(14);
    expect(opening.question).toBe("Which one?");
    const ids = [...opening.options, ...opening.criteria, ...opening.evidence].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2 + 7 + 14);
  });

  test("empty cells make no note, and without a source there is none", () => {
    const opening = opened(tableOf("f\ta\tb\nrow\t\tx\nshort"));
    expect(opening.evidence).toMatchObject([{ claim: "x", optionId: opening.options[1]?.id, source: null }]);
  });

  test("rows and columns swapped: the frameworks become criteria, back again the table is the same", () => {
    const table = tableOf(featureTable);
    const swapped = transpose(table);
    const opening = opened(swapped);
    expect(opening.options).toHaveLength(8);
    expect(names(opening.criteria)).toEqual(["Django", "Flask"]);
    expect(opening.evidence[0]?.claim).toBe("Full-stack");
    expect(transpose(swapped)).toEqual(table);
  });

  test("E4 a formula becomes the plain text of a note", () => {
    expect(opened(tableOf('f,a\nrow,"=1+1"')).evidence[0]?.claim).toBe("=1+1");
  });
});

describe("what a table is refused for", () => {
  test("S titles unique ignoring case: the row or column is named", () => {
    expect(open(tableOf("f\tDjango\tdjango\nSpeed\t1\t2\nCost\t1\t2\nSPEED\t1\t2"))).toEqual({
      refused: "wrong_titles",
      problems: [
        { title: "django", line: "column", number: 3, reason: "duplicate_title" },
        { title: "SPEED", line: "row", number: 4, reason: "duplicate_title" },
      ],
    });
  });

  test("S a skipped twin is no twin, and an option may be called like a criterion", () => {
    const table = tableOf("f\tspeed\nSpeed\t1\nSPEED\t2");
    expect(opened(table, { roles: { 1: "skip" } }).criteria).toHaveLength(1);
  });

  test("titles at the limit and one more, and columns without a name", () => {
    const at = "t".repeat(limits.title);
    expect(opened(tableOf(`f,${at}\nrow,1`)).options[0]?.title).toBe(at);
    expect(open(tableOf(`f,,a\n${at}t,1,2`))).toMatchObject({
      refused: "wrong_titles",
      problems: [
        { line: "column", number: 2, reason: "no_title" },
        { line: "row", number: 2, reason: "title_too_long" },
      ],
    });
  });

  test("a line break in a title becomes a space", () => {
    expect(opened(tableOf('f\ta\n"two\nlines"\t1')).criteria[0]?.title).toBe("two lines");
  });

  test("options and criteria at the limit of a decision and one more", () => {
    const rows = (n: number) =>
      tableOf(`f,a\n${Array.from({ length: n }, (_, i) => `row ${i},x`).join("\n")}`);
    expect(opened(rows(limits.criteria)).criteria).toHaveLength(40);
    expect(open(rows(limits.criteria + 1))).toEqual({ refused: "too_many_criteria", problems: [] });
    expect(opened(transpose(rows(limits.options))).options).toHaveLength(20);
    expect(open(transpose(rows(limits.options + 1)))).toEqual({ refused: "too_many_options", problems: [] });
  });

  test("everything skipped", () => {
    expect(open(tableOf("f,a\nrow,1"), { roles: { 0: "skip" } })).toEqual({
      refused: "no_criterion",
      problems: [],
    });
  });

  test("a question at the limit and one more; a default that is too long is cut", () => {
    const table = tableOf(featureTable);
    expect(opened(table, { question: "q".repeat(limits.question) }).question).toHaveLength(200);
    expect(open(table, { question: "q".repeat(limits.question + 1) })).toMatchObject({
      refused: "question_too_long",
    });
    const wide = tableOf(`f,${"a".repeat(120)},${"b".repeat(76)}😀\nrow,1,2`);
    expect(opened(wide).question).toBe(`${"a".repeat(120)} / ${"b".repeat(76)}`);
  });
});

describe("where a table is from", () => {
  test.each([
    ["", null],
    ["  \n", null],
    ["Our  wiki\npage 3", { title: "Our wiki page 3", url: null }],
    ["https://example.org/a?b=c", { title: "https://example.org/a?b=c", url: "https://example.org/a?b=c" }],
    ["see https://example.org", { title: "see https://example.org", url: null }],
    ["javascript:alert(1)", { title: "javascript:alert(1)", url: null }],
    ["https://", { title: "https://", url: null }],
  ])("%j", (text, source) => {
    expect(sourceOfPaste(text)).toEqual(source);
  });

  test("a title at the limit, and a longer one is cut", () => {
    expect(sourceOfPaste("s".repeat(limits.sourceTitle + 1))?.title).toHaveLength(300);
    const long = `https://example.org/${"p".repeat(limits.sourceUrl)}`;
    expect(sourceOfPaste(long)).toEqual({ title: long.slice(0, 300), url: null });
  });
});
