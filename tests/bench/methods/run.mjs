import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundlePrograms } from "../../../lib/setup/bundle-programs.mjs";
import { install } from "../../../lib/setup/install.mjs";
import { projectRoot } from "../../../lib/setup/paths.mjs";
import { checkNode } from "../../../lib/setup/prepare.mjs";
import { run } from "../../../lib/setup/run.mjs";

/** `npm run bench:methods`: bundles the bench of the mathematics and runs it. `main.ts` says what it understands. */
const folder = join(projectRoot, ".data-test", "bench");

checkNode();
if (!existsSync(join(projectRoot, "node_modules", "esbuild"))) await install(projectRoot);
await bundlePrograms(projectRoot, { methods: "tests/bench/methods/main.ts" }, folder);
try {
  await run(process.execPath, [join(folder, "methods.mjs"), ...process.argv.slice(2)], { cwd: projectRoot });
} catch {
  // It has said what was missed.
  process.exitCode = 1;
}
