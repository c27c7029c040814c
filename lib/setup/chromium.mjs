import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run } from "./run.mjs";
import { step } from "./progress.mjs";

/**
 * Finds a Chromium that really runs, or installs one: CHROMIUM_PATH, the system's, Playwright's own, then apt-get as
 * root, then Playwright's download.
 * @param {string} root
 * @returns {Promise<string>} the path of the program
 * @throws when there is none and none can be installed
 */
export async function chromiumPath(root) {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) {
    if (answers(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names ${wanted}, which does not run.`);
  }
  const own = await playwrightsOwn(root);
  const found = [...systemNames.flatMap(onPath), own].find(answers);
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && answers("apt-get")) {
    await step("Installing Chromium for the browser tests", async () => {
      await run("apt-get", ["update"], { quiet: true });
      await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { quiet: true });
    }).catch(() => {});
    const installed = onPath("chromium").find(answers);
    if (installed !== undefined) return installed;
  }
  const cli = join(root, "node_modules/@playwright/test/cli.js");
  await step("Downloading Chromium for the browser tests", () =>
    run(process.execPath, [cli, "install", "--only-shell", "chromium"], { quiet: true }),
  ).catch(() => {});
  if (answers(own)) return own;
  throw new Error(
    "The browser tests need Chromium, and none could be found or installed. " +
      "Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to the program.",
  );
}

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Where a program of this name may be; whoever starts it later wants a whole path. */
function onPath(/** @type {string} */ name) {
  const directories = (process.env.PATH ?? "").split(delimiter).filter((directory) => directory !== "");
  return directories.map((directory) => join(directory, name)).filter((path) => existsSync(path));
}

function answers(/** @type {string} */ program) {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function playwrightsOwn(/** @type {string} */ root) {
  const entry = createRequire(join(root, "package.json")).resolve("@playwright/test");
  const { chromium } = (await import(pathToFileURL(entry).href)).default;
  return chromium.executablePath();
}
