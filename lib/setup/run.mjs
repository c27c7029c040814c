import { spawn } from "node:child_process";

/**
 * Runs a program to its end. With `quiet` its output is kept and only shown in the error.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, uid?: number, gid?: number }} [options]
 * @returns {Promise<string>} its output when quiet, else ""
 * @throws when the program is missing or ends with anything but 0
 */
export function run(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...options,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32" && program === "npm",
    });
    let output = "";
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString("utf8"));
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(output);
      reject(new Error(`${program} ${args[0] ?? ""} ended with ${signal ?? code}\n${output.trim()}`));
    });
  });
}
