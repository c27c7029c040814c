import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";

/** What the set-up bundles, each when its source is there: the server, the command, the samples. */
const entries = { server: "lib/server.ts", cli: "lib/cli/main.ts", seed: "prisma/seed.ts" };

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
  if (existsSync(markFile) && readFileSync(markFile, "utf8") === mark) return;
  const esbuild = await import("esbuild");
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(
        Object.entries(entries).filter(([, path]) => existsSync(join(root, path))),
      ),
      outdir: join(root, "dist"),
      outExtension: { ".js": ".mjs" },
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      packages: "external",
      jsx: "automatic",
      sourcemap: "inline",
      logLevel: "warning",
    });
    writeFileSync(markFile, mark);
  } finally {
    // Otherwise its helper process lives on.
    await esbuild.stop();
  }
}
