import { describe, expect, it } from "vitest";
import { placeAmongAll } from "@/app/decisions/[decisionId]/_components/frame/place-among-all";
import { sourceFrom } from "@/app/decisions/[decisionId]/_components/frame/source-from";
import { tagProblem, tagsIn } from "@/app/decisions/[decisionId]/_components/frame/tags-in";
import { titleLines } from "@/app/decisions/[decisionId]/_components/frame/title-lines";

describe("pasted lines", () => {
  it("become titles, without list marks, empty lines and control characters", () => {
    expect(titleLines("- Django\r\n\n* Flask\n3. Fast\tAPI\n  \n• Bottle\n12) Tornado")).toEqual([
      "Django",
      "Flask",
      "Fast API",
      "Bottle",
      "Tornado",
    ]);
  });

  it("keep dashes and numbers that belong to the name", () => {
    expect(titleLines("-1 is fine\n3.11\nCI/CD - hosted")).toEqual(["-1 is fine", "3.11", "CI/CD - hosted"]);
  });
});

describe("tags", () => {
  it("are told apart by commas, each once ignoring case", () => {
    expect(tagsIn(" travel, Cars,,cars ,")).toEqual(["travel", "Cars"]);
  });

  it("that are too many or too long are refused in a sentence", () => {
    expect(tagProblem(["a", "b"])).toBeNull();
    expect(tagProblem(Array.from({ length: 11 }, (_unused, index) => `${index}`))).toContain("10");
    expect(tagProblem(["x".repeat(31)])).toContain("30");
  });
});

describe("a source", () => {
  it("is none when nothing is written, and a title alone is one", () => {
    expect(sourceFrom(" ", "")).toEqual({ ok: true, source: null });
    expect(sourceFrom("A book", "")).toEqual({ ok: true, source: { title: "A book", url: null } });
  });

  it("takes the host for a title where only the address is known", () => {
    const url = "https://example.org/a?b=1";
    expect(sourceFrom("", url)).toEqual({ ok: true, source: { title: "example.org", url } });
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "example.org",
    "https://",
    "http://a b",
    "ftp://a.org",
  ])("E3 refuses the address %s", (url) => expect(sourceFrom("x", url)).toEqual({ ok: false }));
});

describe("moving within a group", () => {
  const all = ["a", "w", "b", "x", "c", "y"].map((id) => ({ id }));
  const group = ["a", "b", "c"].map((id) => ({ id }));

  it("before another of the group is what it says", () => {
    expect(placeAmongAll(all, group, "c", "a")).toBe("a");
  });

  it("to the end of the group is behind its last, not behind everything", () => {
    expect(placeAmongAll(all, group, "a", null)).toBe("y");
    expect(placeAmongAll(all.slice(0, 5), group, "a", null)).toBeNull();
  });
});
