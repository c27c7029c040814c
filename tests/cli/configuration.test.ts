import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configurationExample, configurationTable, withConfigurationTable } from "@/lib/cli/configuration";
import { commandFor } from "@/lib/cli/main";
import { projectRoot } from "@/lib/setup/paths.mjs";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");

test(".env.example says what the program knows (npx weighhouse configuration --write)", () => {
  expect(read(".env.example")).toBe(configurationExample());
});

test.runIf(existsSync(join(projectRoot, "README.md")))("so does the table in README.md", () => {
  const readme = read("README.md");
  expect(withConfigurationTable(readme)).toBe(readme);
});

test("the table goes between its two comments and nowhere else", () => {
  const written = withConfigurationTable("a\n<!-- configuration -->\nold\n<!-- /configuration -->\nb\n");
  expect(written).toBe(
    `a\n<!-- configuration -->\n\n${configurationTable()}\n\n<!-- /configuration -->\nb\n`,
  );
  expect(withConfigurationTable("no place")).toBeNull();
});

test("every variable is in it, and secrets are marked", () => {
  expect(configurationTable()).toMatch(/^\| `NEXTAUTH_SECRET` \(secret\) +\| \w/m);
  expect(configurationTable()).toMatch(/^\| `PORT` +\| .+ \| `3000` +\|$/m);
});

test("a command is found by its words", () => {
  expect(commandFor(["configuration", "--write"])).toMatchObject({
    command: { name: "configuration" },
    args: ["--write"],
  });
  expect(commandFor(["configurations"])).toBeNull();
  expect(commandFor([])).toBeNull();
});
