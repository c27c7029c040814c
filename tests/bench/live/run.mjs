import { join } from "node:path";
import { projectRoot } from "../../../lib/setup/paths.mjs";
import { checkNode, prepareProgram } from "../../../lib/setup/prepare.mjs";
import { run } from "../../../lib/setup/run.mjs";

/** `npm run bench`: makes the program and the bench ready to run, and runs it. `main.ts` says what it understands. */
const folder = join(projectRoot, ".data-test", "bench");
const programs = ["main", "load", "bare-socket", "durable"];

async function bundlePrograms() {
  const esbuild = await import("esbuild");
  await esbuild.build({
    absWorkingDir: projectRoot,
    entryPoints: programs.map((name) => `tests/bench/live/${name}.ts`),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
    logLevel: "warning",
  });
  await esbuild.stop();
}

checkNode();
const args = process.argv.slice(2);
await prepareProgram({ pages: !args.includes("--socket-only") && !args.includes("--help") });
await bundlePrograms();
await run(process.execPath, [join(folder, "main.mjs"), ...args], { cwd: projectRoot });
