import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { alone, instances } from "./instances.mjs";
import { makeFolderFor, postgresAccount } from "./postgres-account.mjs";
import { leftover, postmasterFile } from "./postgres-leftover.mjs";
import { postgresPrograms } from "./postgres-programs.mjs";
import { launch } from "./postgres-launch.mjs";
import { pause, processState } from "./process-state.mjs";
import { say, step } from "./progress.mjs";
import { run } from "./run.mjs";

const user = "weighhouse";

/**
 * Brings up the embedded PostgreSQL of a data folder, or joins the one that is already running there. Call after the
 * install step. Loopback only, password only, port `PGPORT` or any free one.
 * @param {{ root: string, dataDirectory: string, database?: string }} options
 * @returns {Promise<{ url: string, urlOf: (database: string) => string, keepUp: () => void, stop: () => Promise<void> }>}
 *   `keepUp` has it started again should it die; `stop` leaves it running while another process still uses it
 */
export async function startPostgres({ root, dataDirectory, database = "weighhouse" }) {
  const { Client } = (await import("pg")).default;
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const files = join(dataDirectory, "pg");
  const here = instances(dataDirectory);
  /** @type {NodeJS.Timeout | undefined} */
  let watch;

  return alone(dataDirectory, async () => {
    const password = ownPassword(dataDirectory);
    const urlAt = (/** @type {number} */ port, /** @type {string} */ name) =>
      `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
    const ask = async (
      /** @type {number} */ port,
      /** @type {(client: import("pg").Client) => Promise<void>} */ what,
    ) => {
      const client = new Client({ connectionString: urlAt(port, "postgres"), connectionTimeoutMillis: 3000 });
      try {
        await client.connect();
        await what(client);
      } finally {
        await client.end();
      }
    };
    const answersAt = (/** @type {number} */ port) =>
      ask(port, async () => {}).then(
        () => true,
        () => false,
      );

    const account = postgresAccount(dataDirectory, files);
    const { initdb, postgres: program } = await postgresPrograms(root);
    if (!existsSync(files)) await createFiles(initdb, account, files, password);
    checkVersion(files);
    const log = join(dataDirectory, "pg.log");
    const up = async (/** @type {number} */ port) =>
      (await leftover(files, answersAt)) ?? (await launch({ program, account, files, log, port }));
    const running = await up(Number(process.env.PGPORT) || 0);
    here.enter();
    await ask(running.port, async (client) => {
      const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
      if (known.rowCount === 0) await client.query(`CREATE DATABASE "${database}"`);
    });
    return {
      url: urlAt(running.port, database),
      urlOf: (name) => urlAt(running.port, name),
      keepUp() {
        watch = keepUp(files, () =>
          alone(dataDirectory, async () => void (watch && (await up(running.port)))),
        );
      },
      async stop() {
        clearInterval(watch);
        watch = undefined;
        await alone(dataDirectory, async () => {
          here.leave();
          if (here.others().length === 0) await end(files);
        });
      },
    };
  });
}

function ownPassword(/** @type {string} */ dataDirectory) {
  const file = join(dataDirectory, "pg.password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Made under another name first, so that a start cut short leaves nothing half-done behind. */
async function createFiles(
  /** @type {string} */ initdb,
  /** @type {import("./postgres-account.mjs").PostgresAccount} */ account,
  /** @type {string} */ files,
  /** @type {string} */ password,
) {
  await step("Creating the database's files", async () => {
    const unfinished = `${files}.new`;
    const passwordFile = `${files}.init`;
    rmSync(unfinished, { recursive: true, force: true });
    makeFolderFor(account, unfinished);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid ?? account.uid);
    const { wrap, ...as } = account;
    try {
      const settings = [
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ];
      const access = ["--auth=scram-sha-256", `--username=${user}`, `--pwfile=${passwordFile}`];
      const [program, args] = wrap(initdb, ["-D", unfinished, ...settings, ...access]);
      await run(program, args, { quiet: true, ...as, env: { PATH: process.env.PATH, LC_ALL: "C" } });
    } finally {
      rmSync(passwordFile, { force: true });
    }
    renameSync(unfinished, files);
  });
}

function checkVersion(/** @type {string} */ files) {
  const version = readFileSync(join(files, "PG_VERSION"), "utf8").trim();
  if (version === "18") return;
  throw new Error(
    `The database in ${files} was made by PostgreSQL ${version}; this release brings PostgreSQL 18.`,
  );
}

/** Looks every second whether the server is gone, which nobody asked it to be, and brings it up at its old port. */
function keepUp(/** @type {string} */ files, /** @type {() => Promise<void>} */ bringUp) {
  let busy = false;
  const timer = setInterval(() => {
    const file = postmasterFile(files);
    if (busy || (file !== null && processState(file.pid).state === "running")) return;
    busy = true;
    say("The database has stopped unexpectedly; starting it again");
    bringUp()
      .catch((error) => say(error instanceof Error ? error.message : String(error)))
      .finally(() => (busy = false));
  }, 1000);
  timer.unref();
  return timer;
}

/** Fast shutdown: open transactions are rolled back, everything committed is written, then the pid file goes. */
async function end(/** @type {string} */ files) {
  const file = postmasterFile(files);
  if (file === null || processState(file.pid).state !== "running") return;
  process.kill(file.pid, "SIGINT");
  for (let tries = 0; tries < 1500; tries += 1) {
    if (postmasterFile(files) === null && processState(file.pid).state !== "running") return;
    await pause(20);
  }
  throw new Error(`PostgreSQL (process ${file.pid}) did not stop within 30 s.`);
}
