import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./paths.mjs";

/**
 * How to run PostgreSQL's programs, which refuse to run as root.
 * @typedef {{ uid?: number, gid?: number, wrap: (program: string, args: string[]) => [string, string[]] }} PostgresAccount
 */

/** @type {PostgresAccount} */
const asMyself = { wrap: (program, args) => [program, args] };

/**
 * A user namespace in which we have another name: no change of owner, works inside a folder only root may enter, and
 * the process id stays the same. The name must be one this machine knows, for initdb looks it up.
 * @returns {PostgresAccount}
 */
function inNamespace() {
  const ids = knownAccounts();
  const id = ids.includes(1000) ? 1000 : (ids.find((known) => known !== 0) ?? 65534);
  const flags = ["--user", `--map-user=${id}`, `--map-group=${id}`, "--"];
  return { wrap: (program, args) => ["unshare", [...flags, program, ...args]] };
}

/**
 * Chooses the account: oneself; for root a user namespace, or where those are forbidden the account "postgres" or
 * "nobody". An existing database decides by its owner, never mixing the two.
 * @param {string} dataDirectory
 * @param {string} database the database's own folder inside it, which may not exist yet
 * @returns {PostgresAccount}
 */
export function postgresAccount(dataDirectory, database) {
  if (process.platform === "win32") return asMyself;
  const me = process.getuid?.() ?? 0;
  if (me !== 0) return knownAccounts().includes(me) || !mayUseNamespaces() ? asMyself : inNamespace();
  const owner = existsSync(database) ? statSync(database).uid : null;
  const namespaces = mayUseNamespaces();
  if (owner === 0 && !namespaces) {
    throw new Error(
      `The database in ${database} belongs to root, and this machine no longer lets root run it under another name ` +
        "(user namespaces are off). Start as another user, or set DATABASE_URL.",
    );
  }
  if (owner === null ? namespaces : owner === 0) return inNamespace();
  const account = owner === null ? unprivileged() : { uid: owner, gid: statSync(database).gid };
  openTheWay(dataDirectory, account);
  return { ...asMyself, ...account };
}

function mayUseNamespaces() {
  return (
    process.env.WEIGHHOUSE_NO_NAMESPACE !== "1" &&
    answers("unshare", ["--user", "--map-user=1000", "--", "true"])
  );
}

/** The user ids this machine has names for; a container may run us under one it has none for. */
function knownAccounts() {
  try {
    const lines = readFileSync("/etc/passwd", "utf8").split("\n");
    return lines.map((line) => Number(line.split(":")[2])).filter((id) => Number.isInteger(id));
  } catch {
    return [];
  }
}

/**
 * Makes an empty folder that the account may write.
 * @param {PostgresAccount} account
 * @param {string} directory
 */
export function makeFolderFor(account, directory) {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (account.uid !== undefined) chownSync(directory, account.uid, account.gid ?? account.uid);
}

function unprivileged() {
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, name], { stdio: "pipe" }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such account here: try the next.
    }
  }
  throw new Error(
    "PostgreSQL does not run as root, and this machine has neither user namespaces nor an account named postgres or " +
      "nobody. Start as another user, or set DATABASE_URL.",
  );
}

/** The account must be able to walk to its folder; the last step is ours to open, the others are not. */
function openTheWay(
  /** @type {string} */ dataDirectory,
  /** @type {{ uid: number, gid: number }} */ { uid, gid },
) {
  chmodSync(dataDirectory, 0o711);
  const programs = join(projectRoot, "node_modules");
  const closed = [dataDirectory, programs].find(
    (folder) => !answers("test", ["-x", join(folder, ".")], { uid, gid }),
  );
  if (closed === undefined) return;
  throw new Error(
    `PostgreSQL does not run as root, and the account it would run as may not enter ${closed}. ` +
      "Move the project to a folder others may enter, start as another user, or set DATABASE_URL.",
  );
}

function answers(
  /** @type {string} */ program,
  /** @type {string[]} */ args,
  /** @type {{ uid?: number, gid?: number }} */ account = {},
) {
  try {
    execFileSync(program, args, { stdio: "ignore", ...account });
    return true;
  } catch {
    return false;
  }
}
