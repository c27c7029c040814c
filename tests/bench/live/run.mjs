import { join } from "node:path";
import { bundlePrograms } from "../../../lib/setup/bundle-programs.mjs";
import { projectRoot } from "../../../lib/setup/paths.mjs";
import { checkNode, prepareProgram } from "../../../lib/setup/prepare.mjs";
import { run } from "../../../lib/setup/run.mjs";

/** `npm run bench`: makes the program and the bench ready to run, and runs it. `main.ts` says what it understands. */
const folder = join(projectRoot, ".data-test", "bench");
const programs = ["main", "load", "bare-socket", "durable"];
const sources = programs.map((name) => [name, `tests/bench/live/${name}.ts`]);

checkNode();
const args = process.argv.slice(2);
await prepareProgram({ pages: !args.includes("--socket-only") && !args.includes("--help") });
await bundlePrograms(projectRoot, Object.fromEntries(sources), folder);
await run(process.execPath, [join(folder, "main.mjs"), ...args], { cwd: projectRoot });
