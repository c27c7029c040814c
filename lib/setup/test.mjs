import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build.mjs";
import { bundle } from "./bundle.mjs";
import { chromiumPath } from "./chromium.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { projectRoot } from "./paths.mjs";
import { checkNode } from "./prepare.mjs";
import { say, seconds } from "./progress.mjs";
import { run } from "./run.mjs";
import { closingLine, playwrightCount, vitestCount } from "./test-count.mjs";

const reports = join(projectRoot, ".data-test", "reports");
const one = { passed: 1, failed: 0, skipped: 0 };
const none = { passed: 0, failed: 0, skipped: 0 };
const failure = { passed: 0, failed: 1, skipped: 0 };

/** @type {import("./test-count.mjs").Count[]} */
const counts = [];

/** Runs one part of the test, counts it and goes on to the next whatever happens. */
async function part(
  /** @type {string} */ name,
  /** @type {() => Promise<import("./test-count.mjs").Count>} */ work,
) {
  const began = Date.now();
  say(`\n── ${name}`);
  let count;
  try {
    count = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = failure;
  }
  counts.push(count);
  say(`── ${name}: ${closingLine([count])} (${seconds(began)})`);
}

const program = (/** @type {string} */ path) => join(projectRoot, "node_modules", path);
const node = (/** @type {string[]} */ args, { env = {}, quiet = false } = {}) =>
  run(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "test", ...env },
    quiet,
  });

/** A check that a program carries out: it passes when the program ends well, and what it says is shown when not. */
const check = (/** @type {string} */ name, /** @type {string} */ path, /** @type {string[]} */ args) =>
  part(name, async () => {
    await node([program(path), ...args], { quiet: true });
    return one;
  });

const build = () =>
  part("build", async () => {
    await bundle(projectRoot);
    await buildPages(projectRoot);
    return none;
  });

const vitest = (/** @type {string[]} */ paths) =>
  part("vitest", async () => {
    const report = join(reports, "vitest.json");
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const args = ["run", "--config", "tests/vitest.config.ts", ...reporters, ...paths];
    return vitestCount(report, await endsWell(node([program("vitest/vitest.mjs"), ...args])));
  });

const playwright = (/** @type {string[]} */ paths) =>
  part("browser", async () => {
    const report = join(reports, "playwright.json");
    const CHROMIUM_PATH = await chromiumPath(projectRoot);
    const args = ["test", "--config", "tests/playwright.config.ts", "--reporter=list,json", ...paths];
    const env = { CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    return playwrightCount(
      report,
      await endsWell(node([program("@playwright/test/cli.js"), ...args], { env })),
    );
  });

/** @returns {Promise<boolean>} */
const endsWell = (/** @type {Promise<unknown>} */ running) =>
  running.then(
    () => true,
    () => false,
  );

const hasBrowserTests = () => {
  const directory = join(projectRoot, "tests", "e2e");
  return (
    existsSync(directory) &&
    readdirSync(directory, { recursive: true }).some((file) => String(file).endsWith(".spec.ts"))
  );
};

async function everything() {
  // The types of the routes, which the types of everything else and the linter rest on.
  await node([program("next/dist/bin/next"), "typegen"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    quiet: true,
  });
  // The linter takes one core for as long as the other checks and the build take the other.
  await Promise.all([
    check("lint", "eslint/bin/eslint.js", ["--config", "tests/eslint.config.js", "."]),
    shortParts(),
  ]);
  await vitest([]);
  if (hasBrowserTests()) await playwright([]);
}

async function shortParts() {
  await check("format", "prettier/bin/prettier.cjs", ["--check", ".", "--log-level=warn"]);
  await check("types", "typescript/bin/tsc", ["--noEmit", "-p", "."]);
  await part("lock file", async () => {
    // A lock file that lacks another platform's packages installs here and nowhere else.
    await run("npm", ["ci", "--dry-run", "--include=dev"], { cwd: projectRoot, quiet: true });
    return one;
  });
  await build();
}

/** `npm test -- <path> …`: only these files. */
async function only(/** @type {string[]} */ paths) {
  const inBrowser = paths.filter((path) => path.includes("tests/e2e"));
  const others = paths.filter((path) => !inBrowser.includes(path));
  if (others.length > 0) await vitest(others);
  if (inBrowser.length === 0) return;
  await build();
  await playwright(inBrowser);
}

const began = Date.now();
try {
  checkNode();
  rmSync(reports, { recursive: true, force: true });
  await install(projectRoot);
  await generate(projectRoot);
  mkdirSync(reports, { recursive: true, mode: 0o700 });
  const paths = process.argv.slice(2);
  await (paths.length > 0 ? only(paths) : everything());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push(failure);
}
say(`\nin ${seconds(began)}`);
say(closingLine(counts));
process.exitCode = counts.some((count) => count.failed > 0) ? 1 : 0;
