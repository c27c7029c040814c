import { describe, expect, it } from "vitest";
import { setRuntime } from "@/lib/db/runtime";
import { openDatabase } from "@/lib/db/client";
import { limits } from "@/lib/http/limits";
import { ProblemError, problemResponse } from "@/lib/http/problem";
import { countAttempt, forgiveAttempts, requireAttempt } from "@/lib/http/rate-limit";
import { countSignIn, forgiveSignIns } from "@/lib/http/sign-in-attempt";
import { runtime } from "@/lib/db/runtime";
import { env } from "@/lib/env";
import { usePeopleDatabase } from "../auth/support/people-database";

usePeopleDatabase();

const { points } = limits.signIn.account;

async function exhaust(account: string): Promise<void> {
  for (let n = 0; n < points; n++) expect(await countAttempt("signIn", { account })).toBe(0);
}

describe("H1 attempts", () => {
  it("are limited by account, whatever the address", async () => {
    await exhaust("ada@example.org");
    const wait = await countAttempt("signIn", { account: "ada@example.org", address: "203.0.113.1" });
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(limits.signIn.account.seconds);
    expect(await countAttempt("signIn", { account: "bob@example.org" })).toBe(0);
  });

  it("are limited by address, whatever the account", async () => {
    const { pool } = runtime();
    await pool.query('INSERT INTO "RateLimit" VALUES ($1, $2, $3)', [
      "signIn:address:203.0.113.2",
      limits.signIn.address.points,
      Date.now() + 60_000,
    ]);
    expect(
      await countAttempt("signIn", { account: "eve@example.org", address: "203.0.113.2" }),
    ).toBeGreaterThan(0);
    expect(await countAttempt("signIn", { account: "eve@example.org", address: "203.0.113.3" })).toBe(0);
  });

  it("answer 429 with Retry-After", async () => {
    await exhaust("late@example.org");
    const refusal = await requireAttempt("signIn", { account: "late@example.org" }).catch(
      (error: unknown) => error,
    );
    if (!(refusal instanceof ProblemError)) throw new Error("not refused");
    const response = problemResponse(refusal.code, refusal.details, "00000000-0000-4000-8000-000000000000");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("survive a restart", async () => {
    await exhaust("restart@example.org");
    const before = runtime();
    const again = openDatabase(env().DATABASE_URL);
    setRuntime(again);
    expect(await countAttempt("signIn", { account: "restart@example.org" })).toBeGreaterThan(0);
    setRuntime(before);
    await again.close();
  });

  it("are counted in memory while the store is down", async () => {
    const before = runtime();
    const down = openDatabase("postgresql://nobody:x@127.0.0.1:1/none");
    setRuntime(down);
    await exhaust("down@example.org");
    expect(await countAttempt("signIn", { account: "down@example.org" })).toBeGreaterThan(0);
    setRuntime(before);
    await down.close();
  });

  it("are forgiven after a success, and hold for every spelling of an address", async () => {
    const headers = new Headers({ "x-forwarded-for": "203.0.113.4" });
    for (let n = 0; n < points; n++)
      expect(await countSignIn(headers, n % 2 ? "Kim@Example.org" : " kim@example.org")).toBe(0);
    expect(await countSignIn(headers, "KIM@example.org")).toBeGreaterThan(0);
    await forgiveSignIns("kim@example.org");
    expect(await countSignIn(headers, "kim@example.org")).toBe(0);
  });

  it("keep no e-mail address", async () => {
    await countAttempt("signIn", { account: "secret-name@example.org" });
    await forgiveAttempts("signIn", "nobody");
    const { rows } = await runtime().pool.query<{ key: string }>('SELECT key FROM "RateLimit"');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("secret-name");
  });
});
