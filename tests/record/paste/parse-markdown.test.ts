import { describe, expect, test } from "vitest";
import { gridOf, tableOf } from "./read-table";

const simple = [
  ["Feature", "Django", "Flask"],
  ["Scope", "Full-stack", "Micro"],
  ["ORM", "Built in", ""],
];

describe("parse a pasted Markdown table", () => {
  test("with and without outer pipes, with alignment, with CRLF and a byte order mark", () => {
    const piped =
      "| Feature | Django | Flask |\n|:---|:-:|--:|\n| Scope | Full-stack | Micro |\n| ORM | Built in | |";
    expect(gridOf(piped)).toEqual(simple);
    expect(gridOf(`\uFEFF${piped.replaceAll("\n", "\r\n")}\r\n`)).toEqual(simple);
    expect(gridOf("Feature | Django | Flask\n-|-|-\nScope | Full-stack | Micro\nORM | Built in")).toEqual(
      simple,
    );
    expect(tableOf(piped)).toMatchObject({ format: "markdown", problems: [], otherTables: 0 });
  });

  test("the alignment row may be forgotten when every line starts with a pipe", () => {
    expect(
      gridOf("| Feature | Django | Flask |\n| Scope | Full-stack | Micro |\n| ORM | Built in | |"),
    ).toEqual(simple);
  });

  test("text before and after is left alone, also without a blank line between", () => {
    const around = "Flask, say some, is small.\n| a | b |\n|---|---|\n| c | d |\nDjango, say others, is not.";
    expect(gridOf(around)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(tableOf(around).problems).toEqual([]);
  });

  test("of two tables the first is taken and the other counted", () => {
    const two = "| a | b |\n|---|---|\n| c | d |\n\nand\n\n| e | f |\n|---|---|\n| g | h |";
    expect(gridOf(two)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    expect(tableOf(two).otherTables).toBe(1);
  });

  test("blank lines between rows lose nothing", () => {
    expect(gridOf("| a | b |\n|---|---|\n| c | d |\n\n| e | f |")).toHaveLength(3);
  });

  test("a paragraph after a blank line ends the table", () => {
    const table = tableOf("| a | b |\n|---|---|\n| c | d |\n\nA paragraph.\n| e | f |");
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toEqual([]);
  });

  test("a line in the middle that is no row is named, not lost and not the end", () => {
    const table = tableOf("| a | b |\n|---|---|\n| c | d |\noops\n| e | f |\nThe end.");
    expect(table.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(table.problems).toEqual([{ row: 3, reason: "not_a_table_row" }]);
  });

  test("escaped pipes, line breaks and markup come out as plain text", () => {
    const row = String.raw`| **Bold _and_ slanted** | a \| b | [Docs](https://x.test/a_(b)) and ${"`__init__`"} <br>2*3*4 snake_case_name |`;
    expect(gridOf(`| x | y | z |\n|---|---|---|\n${row}`)[1]).toEqual([
      "Bold and slanted",
      "a | b",
      "Docs and __init__ \n2*3*4 snake_case_name",
    ]);
  });

  test("escapes keep their character, HTML stays text", () => {
    const row = String.raw`| \*not slanted\* | <script>alert(1)</script> | ![logo](x.png) ~~old~~ &amp; matrix[0][1] |`;
    expect(gridOf(`| x | y | z |\n|---|---|---|\n${row}`)[1]).toEqual([
      "*not slanted*",
      "<script>alert(1)</script>",
      "logo old & matrix[0][1]",
    ]);
  });
});
