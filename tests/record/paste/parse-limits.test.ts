import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseTable } from "@/lib/record/paste/parse-table";
import { pasteLimits } from "@/lib/record/paste/paste-limits";
import { gridOf, refusalOf, tableOf } from "./read-table";

describe("limits and refusals", () => {
  const rows = (n: number) => `f,a\n${Array.from({ length: n }, (_, i) => `row ${i},x`).join("\n")}`;
  const columns = (n: number) => {
    const names = Array.from({ length: n }, (_, i) => `c${i}`).join("\t");
    return `${names}\n${names}`;
  };
  const filler = (text: string, bytes: number) =>
    text + "\n".repeat(bytes - new TextEncoder().encode(text).length);

  test("E6 rows at the limit and one more", () => {
    expect(tableOf(rows(pasteLimits.rows)).rows).toHaveLength(500);
    expect(refusalOf(rows(pasteLimits.rows + 1))).toBe("too_many_rows");
    expect(refusalOf(rows(10_000))).toBe("too_many_rows");
    const markdown = (n: number) => `| f | a |\n|---|---|\n${"| r | x |\n".repeat(n)}`;
    expect(tableOf(markdown(500)).rows).toHaveLength(500);
    expect(refusalOf(markdown(501))).toBe("too_many_rows");
  });

  test("E6 columns at the limit and one more", () => {
    expect(tableOf(columns(pasteLimits.columns)).header).toHaveLength(20);
    expect(refusalOf(columns(pasteLimits.columns + 1))).toBe("too_many_columns");
  });

  test("E6 a cell at the limit, and one character more costs its row only", () => {
    const table = tableOf(
      `f,a\nfits,${"x".repeat(pasteLimits.cell)}\nover,${"x".repeat(pasteLimits.cell + 1)}`,
    );
    expect(table.rows.map(({ cells }) => cells[1]?.text.length)).toEqual([2_000]);
    expect(table.problems).toEqual([{ row: 3, reason: "cell_too_long" }]);
  });

  test("E6 bytes at the limit and one more, counted in UTF-8", () => {
    const text = "f,a\nrow,é\n";
    expect(refusalOf(filler(text, pasteLimits.bytes))).toBeNull();
    expect(refusalOf(filler(text, pasteLimits.bytes + 1))).toBe("too_large");
    expect(refusalOf("é".repeat(pasteLimits.bytes / 2 + 1))).toBe("too_large");
    expect(refusalOf("x".repeat(5_000_000))).toBe("too_large");
  });

  test("E6 a header that is not understood names its row", () => {
    expect(parseTable(`f,${"x".repeat(2_001)}\nrow,1`)).toEqual({
      refused: "header_not_understood",
      problems: [{ row: 1, reason: "cell_too_long" }],
    });
  });

  test("E6 when no row is understood, every row is named", () => {
    expect(parseTable("f\ta\n\t1\nx\t1\t2")).toEqual({
      refused: "no_rows",
      problems: [
        { row: 2, reason: "no_title" },
        { row: 3, reason: "too_many_cells" },
      ],
    });
    expect(refusalOf("f\ta")).toBe("no_rows");
  });

  test.each([
    ["empty", ""],
    ["empty", " \n\t\r\n\uFEFF"],
    ["binary", "f,a\nrow,\0"],
    ["binary", `f,a\nrow,${"long ".repeat(200)}\0`],
    ["binary", "\u0001\u0002\u0003,\u0004\n"],
    ["one_column", "one\ntwo\nthree"],
    ["one_column", "| one |\n|---|\n| two |"],
    [
      "no_table",
      "Django enforces conventions.\nFlask, by contrast, does not.\nBoth, in the end, serve pages.",
    ],
  ])("E6 %s is refused: %j", (reason, text) => {
    expect(refusalOf(text)).toBe(reason);
  });

  test("E6 a picture pasted as text is refused", () => {
    const png = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
    expect(refusalOf(new TextDecoder("latin1").decode(png))).toBe("binary");
    expect(refusalOf(new TextDecoder("utf-8").decode(png.filter((byte) => byte > 31)))).toBe("binary");
  });
});

describe("any string at all", () => {
  const wellBuilt = (text: string) => {
    const parsed = parseTable(text);
    if ("refused" in parsed) return;
    expect(parsed.header.length).toBeGreaterThanOrEqual(2);
    expect(parsed.rows.length).toBeGreaterThanOrEqual(1);
    for (const { cells } of [{ cells: parsed.header }, ...parsed.rows]) {
      expect(cells).toHaveLength(parsed.header.length);
      for (const { text: cell } of cells) {
        expect(cell).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}/u);
        expect(cell.length).toBeLessThanOrEqual(pasteLimits.cell);
      }
    }
  };

  test("E6 random text and random bytes give a table or a refusal, never a throw", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), wellBuilt));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        wellBuilt(new TextDecoder("latin1").decode(bytes));
        wellBuilt(new TextDecoder("utf-8").decode(bytes));
      }),
    );
  });

  test("E6 random strings of the characters that mean something", () => {
    const piece = fc.constantFrom(
      "|",
      "\\",
      "---",
      "\n",
      "\t",
      ",",
      ";",
      '"',
      "`",
      "*",
      "[",
      "](",
      ")",
      "a",
      " ",
      "=",
      "\r",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        wellBuilt(pieces.join(""));
      }),
      { numRuns: 500 },
    );
  });

  test("E6 a table written as TSV is read back as it was", () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9"' ,;|]{0,20}$/).map((text) => `w${text}`.trim());
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 9 }),
      );
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, (cells) => {
        expect(gridOf(cells.map((row) => row.map(quoted).join("\t")).join("\n"))).toEqual(cells);
      }),
    );
  });
});
