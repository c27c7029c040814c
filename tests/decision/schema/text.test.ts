import { describe, expect, test } from "vitest";
import type { ZodType } from "zod";
import { limits } from "@/lib/decision/limits";
import { clientCommandSchema, commandSchema } from "@/lib/decision/schema/command";
import { line, saying, text, title, webAddress } from "@/lib/decision/schema/text";

const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

function takes(schema: ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

describe("texts", () => {
  test("E1 a title is one trimmed line that is not empty", () => {
    expect(title(5).parse("  Flask ")).toBe("Flask");
    for (const odd of ["", "   ", "Flasks", "a\nb", "a\tb", "a\u0000b", "a\u0085b", 5, null])
      expect(takes(title(5), odd)).toBe(false);
    expect(takes(title(5), "Größe")).toBe(true);
  });

  test("E1 what nobody can see is no title and says nothing", () => {
    for (const unseen of ["\u200b", "\u202e\u200d", "\u3000\u2060", "\ufe0f"]) {
      expect(takes(title(5), unseen)).toBe(false);
      expect(takes(saying(5), unseen)).toBe(false);
      expect(takes(line(5), unseen)).toBe(true);
    }
    for (const seen of ["C++", "❤\ufe0f", "नमस्ते", "…"]) expect(takes(title(9), seen)).toBe(true);
  });

  test("E1 a line may be empty", () => {
    expect(line(5).parse("  ")).toBe("");
    expect(takes(line(5), "a\nb")).toBe(false);
  });

  test("E1 longer texts keep their line breaks and tabs, and nothing else that cannot be seen", () => {
    expect(text(9).parse("a\r\nb\tc\n")).toBe("a\nb\tc\n");
    for (const odd of ["a\u0000", "a\rb", "a\u001b[31m", "\u007f", "0123456789"])
      expect(takes(text(9), odd)).toBe(false);
    expect(takes(text(9), "")).toBe(true);
    expect(takes(saying(9), " \n")).toBe(false);
    expect(takes(saying(9), " a\n")).toBe(true);
  });

  test("E1 half of a character is refused: no database could store it", () => {
    for (const schema of [title(9), line(9), text(9), saying(9)]) {
      expect(takes(schema, "\ud83d\ude00")).toBe(true);
      expect(takes(schema, "a\ud83d")).toBe(false);
      expect(takes(schema, "\ude00a")).toBe(false);
    }
  });

  test("E1 addresses are http or https", () => {
    const good = ["https://example.org", "http://10.0.0.1:3000/a?b=c#d", "HTTPS://example.org/ä"];
    const bad = [
      "javascript:alert(1)",
      "JavaScript://example.org/%0aalert(1)",
      "data:text/html,x",
      "ftp://example.org",
      "//example.org",
      "example.org",
      "http:example.org",
      "https://",
      "ht\ntps://example.org",
      "https://example.org/a b",
      "https://example.org/\u0000",
      "https://example.org/\ud83d",
      `https://example.org/${"a".repeat(100)}`,
      "",
    ];
    for (const address of good) expect([address, takes(webAddress(100), address)]).toEqual([address, true]);
    for (const address of bad) expect([address, takes(webAddress(100), address)]).toEqual([address, false]);
  });
});

describe("limits, at the limit and one above", () => {
  const option = (change: object) => ({ type: "EditOption", optionId: id, change });
  const criterion = (change: object) => ({ type: "EditCriterion", criterionId: id, change });
  const evidence = (change: object) => ({ type: "EditEvidence", evidenceId: id, change });
  const frame = (change: object) => ({ type: "ChangeFrame", change });
  const source = (source: object) => evidence({ source: { title: "A", url: null, ...source } });
  const address = (length: number) => `https://example.org/${"a".repeat(length - 20)}`;
  const outcome = (change: object) => ({
    type: "RecordOutcome",
    outcomeId: id,
    kind: "none",
    optionIds: [],
    summary: "None",
    reason: "",
    differsBecause: null,
    counterArgument: "",
    dissent: "",
    postponedUntil: null,
    reviewOn: null,
    ...change,
  });

  test.each<[string, number, (given: string) => object]>([
    ["an option's title", limits.title, (title) => option({ title })],
    ["an option's definition", limits.definition, (definition) => option({ definition })],
    ["a criterion's title", limits.title, (title) => criterion({ title })],
    ["a criterion's definition", limits.definition, (definition) => criterion({ definition })],
    ["the low end", limits.worded, (lowEnd) => criterion({ lowEnd })],
    ["the high end", limits.worded, (highEnd) => criterion({ highEnd })],
    ["a claim", limits.claim, (claim) => evidence({ claim })],
    ["a source", limits.sourceTitle, (title) => source({ title })],
    ["an address", limits.sourceUrl, (given) => source({ url: address(given.length) })],
    ["the question", limits.question, (question) => frame({ question })],
    ["the context", limits.context, (context) => frame({ context })],
    ["who decides", limits.name, (deciderName) => frame({ deciderName })],
    ["a tag", limits.tag, (tag) => frame({ tags: [tag] })],
    ["a comment", limits.body, (body) => ({ type: "EditComment", commentId: id, body })],
    ["a reason to reopen", limits.reason, (reason) => ({ type: "ReopenDecision", reason })],
    ["the summary", limits.summary, (summary) => outcome({ summary })],
    ["the reason", limits.reason, (reason) => outcome({ reason })],
    ["the second reason", limits.reason, (differsBecause) => outcome({ differsBecause })],
    ["the counter-argument", limits.reason, (counterArgument) => outcome({ counterArgument })],
    ["the dissent", limits.reason, (dissent) => outcome({ dissent })],
    ["a condition", limits.reason, (condition) => outcome({ postponedUntil: { date: null, condition } })],
    [
      "a must-have's reason",
      limits.reason,
      (reason) => ({ type: "MarkMustHave", criterionId: id, optionId: id, mark: "fails", reason }),
    ],
    [
      "a conflict's note",
      limits.reason,
      (note) => ({ type: "LinkConflict", conflictId: id, evidenceIds: [id, id], note }),
    ],
  ])("E1 %s has at most %s characters", (_what, most, command) => {
    expect(takes(clientCommandSchema, command("a".repeat(most)))).toBe(true);
    expect(takes(clientCommandSchema, command("a".repeat(most + 1)))).toBe(false);
    expect(takes(commandSchema, command("a".repeat(most)))).toBe(true);
  });
});
