import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pause, processState } from "./process-state.mjs";

/**
 * Who uses a data folder: one small file per running process. The last one to leave stops the database, so that a
 * command run beside the app never takes it away, and a database left behind by a killed run is adopted and stopped.
 * A process id alone could be somebody else's by now; with its start time it is certain.
 */
export function instances(/** @type {string} */ dataDirectory) {
  const directory = join(dataDirectory, "instances");
  const own = join(directory, String(process.pid));
  return {
    enter() {
      mkdirSync(directory, { recursive: true });
      writeFileSync(own, identity(process.pid));
    },
    leave() {
      rmSync(own, { force: true });
    },
    /** The other processes alive in this folder; files of dead ones are cleared away. */
    others() {
      mkdirSync(directory, { recursive: true });
      return readdirSync(directory).filter((file) => {
        if (Number(file) === process.pid) return false;
        const alive = isSame(Number(file), join(directory, file));
        if (!alive) rmSync(join(directory, file), { force: true });
        return alive;
      });
    },
  };
}

/**
 * Runs `work` while no other process starts or stops the database of this folder.
 * @template T
 * @param {string} dataDirectory
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(dataDirectory, work) {
  const lock = join(dataDirectory, "starting");
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid} ${identity(process.pid)}`, { flag: "wx" });
      break;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code !== "EEXIST") throw error;
      const [pid, ...rest] = readOrEmpty(lock).split(" ");
      // Empty: taken this very moment and not written yet, unless it stays so.
      const left = pid === "" ? age(lock) > 5000 : identity(Number(pid)) !== rest.join(" ");
      if (left) rmSync(lock, { force: true });
      else await pause(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function identity(/** @type {number} */ pid) {
  const now = processState(pid);
  return now.state === "running" ? `started ${now.startedAt}` : "not running";
}

function isSame(/** @type {number} */ pid, /** @type {string} */ file) {
  return processState(pid).state === "running" && readOrEmpty(file) === identity(pid);
}

function age(/** @type {string} */ file) {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

function readOrEmpty(/** @type {string} */ file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
