import { describe, expect, test } from "vitest";
import { gridOf, tableOf } from "./read-table";

describe("parse pasted cells of a spreadsheet and CSV", () => {
  test("TSV with quoted cells, newlines and tabs inside, CRLF", () => {
    const paste = 'Feature\tDjango\tFlask\r\nScope\t"Full\r\nstack"\t"says ""micro"""\r\nORM\t"a\tb"\t\r\n';
    const table = tableOf(paste);
    expect(table.format).toBe("tsv");
    expect(gridOf(paste)).toEqual([
      ["Feature", "Django", "Flask"],
      ["Scope", "Full\nstack", 'says "micro"'],
      ["ORM", "a b", ""],
    ]);
  });

  test("an empty corner keeps its column; empty columns and rows of the sheet go", () => {
    expect(
      gridOf("\tDjango\tFlask\t\t\n\t\t\t\t\nScope\tFull-stack\tMicro\t\t\nORM\tBuilt in\t\t\t"),
    ).toEqual([
      ["", "Django", "Flask"],
      ["Scope", "Full-stack", "Micro"],
      ["ORM", "Built in", ""],
    ]);
  });

  test("CSV with commas or semicolons", () => {
    const paste = 'Feature,Django,Flask\nScope,"Full, stack",Micro\nORM,Built in,\n';
    const csv = tableOf(paste);
    expect(csv.format).toBe("csv");
    expect(gridOf(paste)[1]).toEqual(["Scope", "Full, stack", "Micro"]);
    expect(gridOf("Kosten;Django;Flask\nEUR;1,5;2,5\nTage;3,5;4,5")[1]).toEqual(["EUR", "1,5", "2,5"]);
  });

  test("ragged rows: short ones are filled up, long ones and nameless ones are named", () => {
    const paste = "f\ta\tb\nshort\t1\nlong\t1\t2\t3\n\t1\t2\ntrailing\t1\t2\t\t";
    const table = tableOf(paste);
    expect(gridOf(paste).slice(1)).toEqual([
      ["short", "1", ""],
      ["trailing", "1", "2"],
    ]);
    expect(table.problems).toEqual([
      { row: 3, reason: "too_many_cells" },
      { row: 4, reason: "no_title" },
    ]);
  });

  test("a quote that is never closed costs its row and names it", () => {
    const table = tableOf('f,a,b\nfine,1,2\nbroken,"1,2\nlost,3,4\n');
    expect(table.rows.map(({ row }) => row)).toEqual([2]);
    expect(table.problems).toEqual([{ row: 3, reason: "broken_quotes" }]);
  });

  test("a quote inside a cell is a character", () => {
    expect(gridOf('f\ta\nscreen\t5" wide\n')[1]).toEqual(["screen", '5" wide']);
  });
});

describe("formula cells and odd characters", () => {
  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x.test","y")'])(
    "E4 %j stays plain text and is flagged",
    (formula) => {
      const cell = tableOf(`f,a\nrow,"${formula.replaceAll('"', '""')}"`).rows[0]?.cells[1];
      expect(cell).toEqual({ text: formula.trim(), neutralised: true });
    },
  );

  test("E4 formulas are flagged in titles, TSV and Markdown too; words are not", () => {
    const table = tableOf("| =f | a |\n|---|---|\n| @row | fine = fine |");
    expect(table.header.map(({ neutralised }) => neutralised)).toEqual([true, false]);
    expect(table.rows[0]?.cells.map(({ neutralised }) => neutralised)).toEqual([true, false]);
    expect(tableOf("f\ta\nrow\t=1").rows[0]?.cells[1]?.neutralised).toBe(true);
  });

  test("E4 the apostrophe of an export goes again", () => {
    expect(tableOf("f,a\nrow,'=1+1\nword,'tis").rows.map(({ cells }) => cells[1])).toEqual([
      { text: "=1+1", neutralised: true },
      { text: "'tis", neutralised: false },
    ]);
  });

  test("a stray control character and half a character leave the text storable", () => {
    const long = "word ".repeat(100);
    expect(gridOf(`f,a\nrow,${long}x\u0007y\uD83D`)[1]?.[1]).toBe(`${long}xy\uFFFD`);
  });
});
