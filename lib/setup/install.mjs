import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";
import { step } from "./progress.mjs";

/**
 * Installs the packages of the lock file when `node_modules` does not already hold exactly these.
 * @param {string} root
 */
export async function install(root) {
  const wanted = requiredPackages(root);
  if (isInstalled(root, wanted)) return;
  await step(`Installing ${wanted.size} packages`, async (report) => {
    const watch = setInterval(() => {
      const there = [...wanted.keys()].filter((path) => existsSync(join(root, path, "package.json"))).length;
      report(`${there} of ${wanted.size} packages`);
    }, 5000);
    try {
      // NODE_ENV=production would leave out what the build needs.
      const env = { ...process.env, NODE_ENV: "" };
      await run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], { cwd: root, env, quiet: true });
    } finally {
      clearInterval(watch);
    }
  });
}

/**
 * Whether every required package is there in the version of the lock file. npm writes the list this reads
 * (`node_modules/.package-lock.json`) at the very end of an installation, so a half-done one does not count.
 * @param {string} root
 * @param {Map<string, string>} wanted
 */
export function isInstalled(root, wanted = requiredPackages(root)) {
  const list = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(list)) return false;
  const { packages } = JSON.parse(readFileSync(list, "utf8"));
  for (const [path, version] of wanted) {
    if (packages[path]?.version !== version) return false;
  }
  return true;
}

/**
 * Every package of the lock file that any machine needs, with its version. Packages for other platforms are optional
 * there and left out.
 * @param {string} root
 * @returns {Map<string, string>}
 */
export function requiredPackages(root) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  /** @type {Map<string, string>} */
  const wanted = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    if (path !== "" && !entry.optional && !entry.devOptional && !entry.link) wanted.set(path, entry.version);
  }
  return wanted;
}
