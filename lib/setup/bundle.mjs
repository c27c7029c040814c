import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aloneInMaking } from "./alone-in-making.mjs";
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
  const esbuild = await import("esbuild");
  /** @type {import("esbuild").BuildOptions} */
  const shared = {
    absWorkingDir: root,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    jsx: "automatic",
    sourcemap: "inline",
    logLevel: "warning",
  };
  try {
    await esbuild.build({
      ...shared,
      entryPoints: Object.fromEntries(
        Object.entries(entries).filter(([, path]) => existsSync(join(root, path))),
      ),
      outdir: join(root, "dist"),
    });
    // In parts, so that a command without the database need not wait for what only others use.
    rmSync(join(root, "dist", "cli"), { recursive: true, force: true });
    await esbuild.build({
      ...shared,
      entryPoints: { main: "lib/cli/main.ts" },
      outdir: join(root, "dist", "cli"),
      splitting: true,
    });
  } finally {
    // Otherwise its helper process lives on.
    await esbuild.stop();
  }
}
