import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { generate } from "./generate.mjs";
import { install } from "./install.mjs";
import { projectRoot } from "./paths.mjs";
import { say, step } from "./progress.mjs";
import { run } from "./run.mjs";

const sources = ["app", "lib", "prisma/schema", "package-lock.json", "next.config.js", "tsconfig.json"];

/**
 * Builds the pages when anything they are made of has changed since the last time.
 * @param {string} root
 * @returns {Promise<boolean>} whether it built
 * @throws when the build fails
 */
export async function buildPages(root) {
  const markFile = join(root, ".next", ".made-from");
  const mark = fingerprint(root, sources, (path) => path.endsWith(".md") || path.startsWith("lib/setup/"));
  if (existsSync(markFile) && readFileSync(markFile, "utf8") === mark) return false;
  rmSync(markFile, { force: true });
  await step("Building the pages (under a minute)", async (report) => {
    const watch = setInterval(() => report("still building"), 10_000);
    try {
      await run(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
        cwd: root,
        quiet: true,
        env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      });
    } finally {
      clearInterval(watch);
    }
  });
  writeFileSync(markFile, mark);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install(projectRoot);
  await generate(projectRoot);
  await bundle(projectRoot);
  if (!(await buildPages(projectRoot))) say("Everything is built already.");
}
