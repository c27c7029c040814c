import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

/** In these the ids in titles are those of security statements. */
const namesStatements = [/^tests\/decision\/schema\//, /^tests\/decision\/policy\.test\.ts$/];

/** The tests of the rules: those of this room, and the laws wherever they are proven. */
function testFiles(): string[] {
  return readdirSync(new URL("tests/", root), { recursive: true, encoding: "utf8" })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && !namesStatements.some((pattern) => pattern.test(path)));
}

/** The ids at the beginning of every title: `"S3 S15 the refusals …"` names two rules. */
function citedIn(path: string): string[] {
  const source = readFileSync(new URL(path, root), "utf8");
  const titles = source.matchAll(
    /\b(?:it|test|describe)(?:\.\w+(?:<[^(]*>)?\([\s\S]*?\))?\(\s*["'`]((?:[A-Z]\d+[ ,]+(?:and )?)+)/g,
  );
  return [...titles].flatMap((title) => title[1]?.match(/[A-Z]\d+/g) ?? []);
}

const rules = [
  ...readFileSync(new URL("lib/decision/SPEC.md", root), "utf8").matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
].map((rule) => rule[1] ?? "");
const ofRoom = testFiles()
  .filter((path) => /^tests\/decision\//.test(path))
  .flatMap(citedIn);
const ofLaws = testFiles()
  .flatMap(citedIn)
  .filter((id) => id.startsWith("L"));

test("T1 rules have ids of their own", () => {
  expect(rules.length).toBeGreaterThan(80);
  expect(new Set(rules).size).toBe(rules.length);
});

test("T1 every rule is cited by a test, and every cited rule exists", () => {
  const cited = new Set([...ofRoom, ...ofLaws]);
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
  expect(rules.filter((id) => !cited.has(id))).toEqual([]);
});
