import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { postmasterFile } from "./postgres-leftover.mjs";
import { pause } from "./process-state.mjs";
import { say } from "./progress.mjs";

/**
 * Starts the server on files that no other server uses and waits until it takes connections. A free port found a moment
 * ago may be taken by now, so that is tried up to five times.
 * @param {{ program: string, account: import("./postgres-account.mjs").PostgresAccount, files: string, log: string, port: number }} options
 *   `port` 0 takes any free one
 * @returns {Promise<{ pid: number, port: number }>}
 */
export async function launch({ program, account, files, log, port: wanted }) {
  let reason = "";
  for (let tries = 0; tries < 5; tries += 1) {
    const port = wanted || (await freePort());
    const began = sizeOf(log);
    const child = spawnServer({ program, account, files, log, port });
    const ready = await untilReady(child, files);
    if (ready !== null) return { pid: ready.pid, port };
    reason = existsSync(log) ? readFileSync(log, "utf8").slice(began).trim() : "";
    if (!/could not bind|Address already in use|no sockets/i.test(reason)) break;
  }
  throw new Error(
    `PostgreSQL did not start. Its last words, from ${log}:\n${reason.split("\n").slice(-15).join("\n")}`,
  );
}

/** A port of this machine that nobody listens on right now. @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function spawnServer(
  /** @type {{ program: string, account: import("./postgres-account.mjs").PostgresAccount, files: string, log: string, port: number }} */
  { program, account, files, log, port },
) {
  if (sizeOf(log) > 10_000_000) renameSync(log, `${log}.1`);
  const output = openSync(log, "a", 0o600);
  const { wrap, ...as } = account;
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    port: String(port),
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [command, args] = wrap(program, ["-D", files, ...flags]);
  // Detached: Ctrl-C in the terminal must reach the app first, which then stops the database itself.
  const child = spawn(command, args, {
    ...as,
    detached: true,
    stdio: ["ignore", output, output],
    env: { PATH: process.env.PATH, LC_ALL: "C" },
  });
  child.unref();
  closeSync(output);
  return child;
}

async function untilReady(
  /** @type {import("node:child_process").ChildProcess} */ child,
  /** @type {string} */ files,
) {
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  for (let tries = 0; !ended; tries += 1) {
    const file = postmasterFile(files);
    if (file !== null && file.pid === child.pid && file.ready) return file;
    if (tries > 0 && tries % 250 === 0)
      say("  the database is still recovering what an earlier run left behind");
    await pause(20);
  }
  return null;
}

function sizeOf(/** @type {string} */ file) {
  return existsSync(file) ? statSync(file).size : 0;
}
