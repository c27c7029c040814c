import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aloneInMaking } from "./alone-in-making.mjs";
import { bundlePrograms } from "./bundle-programs.mjs";
import { fingerprint } from "./fingerprint.mjs";

/** What the set-up bundles, each when its source is there: the server, its thread for figures, and the samples. */
const entries = {
  server: "lib/server.ts",
  figures: "lib/db/figures/figures-thread.ts",
  seed: "prisma/seed.ts",
};

const sources = ["lib", "prisma", "package-lock.json", "tsconfig.json"];

/**
 * Bundles the server's own code (`dist/*.mjs`, packages left outside) when its sources have changed since the last time.
 * Next bundles the pages by itself. Call after the install step.
 * @param {string} root
 * @throws when the code cannot be bundled
 */
export async function bundle(root) {
  const markFile = join(root, "dist", ".made-from");
  const mark = fingerprint(root, sources, (path) => /\.(md|css|tsx)$/.test(path));
  const isBundled = () => existsSync(markFile) && readFileSync(markFile, "utf8") === mark;
  if (isBundled()) return;
  await aloneInMaking(root, async () => {
    if (isBundled()) return;
    await build(root);
    writeFileSync(markFile, mark);
  });
}

async function build(/** @type {string} */ root) {
  const there = Object.entries(entries).filter(([, path]) => existsSync(join(root, path)));
  await bundlePrograms(root, Object.fromEntries(there), join(root, "dist"), { sourcemap: "inline" });
  // In parts, so that a command without the database need not wait for what only others use.
  const cli = join(root, "dist", "cli");
  rmSync(cli, { recursive: true, force: true });
  await bundlePrograms(root, { main: "lib/cli/main.ts" }, cli, { sourcemap: "inline", splitting: true });
}
