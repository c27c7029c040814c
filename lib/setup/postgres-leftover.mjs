import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pause, processesIn, processState } from "./process-state.mjs";

/**
 * What PostgreSQL wrote down about itself in its folder: `ready` once it takes connections; null when there is no file,
 * or none any more, since a server that stops takes it away at any moment.
 * @param {string} database
 */
export function postmasterFile(database) {
  const text = textOf(join(database, "postmaster.pid"));
  if (text === null) return null;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: (lines[7] ?? "").trim() === "ready" };
}

/**
 * Looks at what an earlier run left behind. A server that is still up and takes our password is given back to be used
 * on; what is left of a dead one is cleared away.
 * @param {string} database
 * @param {(port: number) => Promise<boolean>} answersAt whether our server answers on this port
 * @returns {Promise<{ pid: number, port: number } | null>}
 * @throws when something runs on the files but does not answer within a minute
 */
export async function leftover(database, answersAt) {
  for (let tries = 0; tries < 300; tries += 1) {
    const file = postmasterFile(database);
    if (file === null) return null;
    const now = processState(file.pid);
    const isPostgres = now.state === "running" && /^postgres/.test(now.name);
    if (!isPostgres) {
      await workersGone(database);
      rmSync(join(database, "postmaster.pid"), { force: true });
      return null;
    }
    if (file.ready && (await answersAt(file.port))) return { pid: file.pid, port: file.port };
    // Another program's PostgreSQL may have got the number of our dead one.
    const inOurFolder = processesIn(database);
    if (inOurFolder.length > 0 ? !inOurFolder.includes(file.pid) : existsSync("/proc/self/cwd")) {
      await workersGone(database);
      rmSync(join(database, "postmaster.pid"), { force: true });
      return null;
    }
    await pause(200);
  }
  throw new Error(
    `A PostgreSQL server is running on the files in ${database} but does not answer. ` +
      `Its process id is the first line of ${join(database, "postmaster.pid")}; end it and start again.`,
  );
}

function textOf(/** @type {string} */ file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/**
 * A killed server's workers end by themselves as soon as they notice. Starting anew on the same files before that would
 * damage them.
 */
async function workersGone(/** @type {string} */ database) {
  for (let tries = 0; tries < 150; tries += 1) {
    const workers = processesIn(database);
    if (workers.length === 0) return;
    // SIGQUIT: leave at once, as the dead server would have told them to.
    if (tries === 50) for (const pid of workers) process.kill(pid, "SIGQUIT");
    await pause(200);
  }
  throw new Error(
    `Parts of an earlier PostgreSQL server still run on the files in ${database}. End them and start again.`,
  );
}
