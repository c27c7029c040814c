import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, readlinkSync } from "node:fs";

/**
 * What a process id stands for now. A killed process is a zombie where nobody reaps it, and `kill(pid, 0)` calls that
 * alive; PostgreSQL then refuses to start, so the difference matters.
 * @param {number} pid
 * @returns {{ state: "gone" } | { state: "zombie" } | { state: "running", name: string, startedAt: string }}
 */
export function processState(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return { state: "gone" };
  return existsSync("/proc/self/stat") ? stateFromProc(pid) : stateFromPs(pid);
}

function stateFromProc(/** @type {number} */ pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may itself hold brackets and spaces.
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return /** @type {const} */ ({ state: "zombie" });
    return /** @type {const} */ ({ state: "running", name, startedAt: fields[19] ?? "" });
  } catch {
    return /** @type {const} */ ({ state: "gone" });
  }
}

function stateFromPs(/** @type {number} */ pid) {
  try {
    const line = execFileSync("ps", ["-o", "state=,lstart=,comm=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    const parts = line.split(/\s+/);
    if (line === "") return /** @type {const} */ ({ state: "gone" });
    if (parts[0]?.startsWith("Z")) return /** @type {const} */ ({ state: "zombie" });
    const name = (parts.slice(6).join(" ").split("/").pop() ?? "").trim();
    return /** @type {const} */ ({ state: "running", name, startedAt: parts.slice(1, 6).join(" ") });
  } catch {
    return /** @type {const} */ ({ state: "gone" });
  }
}

/**
 * The running processes that work inside a folder; empty where the system does not tell (only Linux does).
 * @param {string} directory
 * @returns {number[]}
 */
export function processesIn(directory) {
  if (!existsSync("/proc/self/cwd")) return [];
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === directory;
      } catch {
        return false;
      }
    })
    .map(Number)
    .filter((pid) => processState(pid).state === "running");
}

/** Resolves after so many milliseconds. */
export function pause(/** @type {number} */ milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
