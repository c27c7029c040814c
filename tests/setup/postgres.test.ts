import { spawn } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { projectRoot } from "@/lib/setup/paths.mjs";
import { ask, holdPostgres, postmaster } from "../support/postgres-holder";

let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "weighhouse-pg-"));
  const first = await holdPostgres(data);
  await ask(first.url, "CREATE TABLE kept (n int)");
  await first.letGo();
});
afterAll(async () => {
  await (await holdPostgres(data)).letGo();
  rmSync(data, { recursive: true, force: true });
});

/** Adds one row and answers with how many there are. */
async function rowsAfterOneMore(url: string): Promise<unknown> {
  await ask(url, "INSERT INTO kept VALUES (1)");
  const [row] = await ask(url, "SELECT count(*)::int AS n FROM kept");
  return (row as { n: number }).n;
}

describe("the embedded PostgreSQL", () => {
  test("stops when its last user lets go, and its data and its secrets' rights stay", async () => {
    expect(postmaster(data)).toBeNull();
    expect(statSync(join(data, "pg.password")).mode & 0o777).toBe(0o600);
    const holder = await holdPostgres(data);
    expect(await rowsAfterOneMore(holder.url)).toBe(1);
    await holder.letGo();
    expect(postmaster(data)).toBeNull();
  });

  test("listens on this machine only and refuses a wrong password", async () => {
    const holder = await holdPostgres(data);
    const [row] = await ask(holder.url, "SELECT current_setting('listen_addresses') AS at");
    expect(row).toEqual({ at: "127.0.0.1" });
    const wrong = new URL(holder.url);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    await holder.letGo();
  });

  test("left behind by a killed run, it is adopted by the next and stopped with it", async () => {
    const killed = await holdPostgres(data);
    await killed.die();
    const server = postmaster(data);
    expect(server).not.toBeNull();
    const next = await holdPostgres(data);
    expect(postmaster(data)).toBe(server);
    expect(await rowsAfterOneMore(next.url)).toBe(2);
    await next.letGo();
    expect(postmaster(data)).toBeNull();
  });

  test("killed together with its run, it recovers everything committed", async () => {
    const killed = await holdPostgres(data);
    expect(await rowsAfterOneMore(killed.url)).toBe(3);
    process.kill(postmaster(data) ?? 0, "SIGKILL");
    await killed.die();
    const next = await holdPostgres(data);
    expect(await rowsAfterOneMore(next.url)).toBe(4);
    await next.letGo();
  });

  test("a stale note that names another program's process does not keep it from starting", async () => {
    const stranger = spawn("sleep", ["60"], { stdio: "ignore" });
    const note = [
      String(stranger.pid),
      join(data, "pg"),
      "1700000000",
      "5432",
      "",
      "127.0.0.1",
      "1 1",
      "ready   ",
    ];
    writeFileSync(join(data, "pg", "postmaster.pid"), `${note.join("\n")}\n`);
    const holder = await holdPostgres(data);
    expect(await rowsAfterOneMore(holder.url)).toBe(5);
    await holder.letGo();
    expect(stranger.exitCode).toBeNull();
    stranger.kill();
  });

  test("two runs share it, and it goes with the last of them", async () => {
    const [one, other] = await Promise.all([holdPostgres(data), holdPostgres(data)]);
    expect(one.url).toBe(other.url);
    await one.letGo();
    expect(await rowsAfterOneMore(other.url)).toBe(6);
    await other.letGo();
    expect(postmaster(data)).toBeNull();
  });

  test("a data folder of another release is refused with a sentence", async () => {
    const file = join(data, "pg", "PG_VERSION");
    const version = readFileSync(file, "utf8");
    writeFileSync(file, "17\n");
    await expect(holdPostgres(data)).rejects.toThrow(/made by PostgreSQL 17/);
    writeFileSync(file, version);
  });
});

/** Whether every account of this machine may enter the project's folder; elsewhere root cannot act for another. */
function isOpenToOthers(): boolean {
  for (let folder = projectRoot; folder !== "/"; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
  }
  return true;
}

describe.runIf(process.getuid?.() === 0 && isOpenToOthers())(
  "started by others than an ordinary user",
  () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "weighhouse-pg-"));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    test("as root without user namespaces it runs under another account, and the files' owner decides from then on", async () => {
      const holder = await holdPostgres(folder, { WEIGHHOUSE_NO_NAMESPACE: "1" });
      expect(statSync(join(folder, "pg")).uid).not.toBe(0);
      await holder.letGo();
      const again = await holdPostgres(folder);
      expect(await ask(again.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
      await again.letGo();
    });

    test("as a user id that has no name, which some containers hand out", async () => {
      const account = { uid: 54_321, gid: 54_321 };
      chownSync(folder, account.uid, account.gid);
      const holder = await holdPostgres(folder, {}, account);
      expect(statSync(join(folder, "pg")).uid).toBe(account.uid);
      expect(await ask(holder.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
      await holder.letGo();
    });
  },
);
