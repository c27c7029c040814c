import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { processState } from "@/lib/setup/process-state.mjs";

const program = `
  const { startPostgres } = await import(${JSON.stringify(join(projectRoot, "lib/setup/postgres.mjs"))});
  const server = await startPostgres({ root: ${JSON.stringify(projectRoot)}, dataDirectory: process.argv[1] });
  process.on("SIGTERM", () => server.stop().then(() => process.exit(0)));
  process.stdout.write("url " + server.url + "\\n");
  setInterval(() => {}, 1000);
`;

/** A process that brings up the database of a data folder and holds it until told to let go. */
export type Holder = { url: string; letGo(): Promise<void>; die(): Promise<void> };

/** Starts one. `environment` is added to its own; `account` is whom it runs as. Rejects with what it printed when it ends before the database is up. */
export async function holdPostgres(
  dataDirectory: string,
  environment: Record<string, string> = {},
  account: { uid?: number; gid?: number } = {},
): Promise<Holder> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, dataDirectory], {
    ...account,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  const ended = once(child, "exit");
  const url = await firstUrl(child, ended);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url, letGo: () => end("SIGTERM"), die: () => end("SIGKILL") };
}

function firstUrl(child: ChildProcess, ended: Promise<unknown>): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
      const found = /^url (.+)$/m.exec(printed);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    void ended.then(() => reject(new Error(printed)));
  });
}

/** The process id of the database server of a data folder; null when it does not run. */
export function postmaster(dataDirectory: string): number | null {
  try {
    const pid = Number(readFileSync(join(dataDirectory, "pg", "postmaster.pid"), "utf8").split("\n")[0]);
    return processState(pid).state === "running" ? pid : null;
  } catch {
    return null;
  }
}

/** Runs one statement and gives back its rows. */
export async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
