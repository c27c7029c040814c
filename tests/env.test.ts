import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EnvironmentProblems, readEnv } from "@/lib/env";

const directory = mkdtempSync(join(tmpdir(), "weighhouse-env-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const needed = {
  DATABASE_URL: "postgresql://me:pw@db:5432/weighhouse",
  NEXTAUTH_SECRET: "0f7a91c35be24d688f0e7712ab94cd35",
};

/** The problems a configuration has; empty when it is usable. */
function problems(source: Record<string, string>): readonly string[] {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    return error instanceof EnvironmentProblems ? error.problems : [String(error)];
  }
}

test("everything but the database and the secret, which the start brings, has a default", () => {
  expect(readEnv(needed)).toMatchObject({
    PORT: 3000,
    HOST: "0.0.0.0",
    SIGNUP: "open",
    LOG_LEVEL: "warn",
    TRUSTED_PROXIES: [],
    SERVICES: ["web", "realtime", "jobs"],
  });
  expect(readEnv({ ...needed, PORT: "", SIGNUP: "" })).toMatchObject({ PORT: 3000, SIGNUP: "open" });
});

test("J1 missing, short, guessable, example and equal secrets are refused", () => {
  expect(problems({ DATABASE_URL: needed.DATABASE_URL })).toEqual([
    expect.stringContaining("NEXTAUTH_SECRET is missing"),
  ]);
  for (const bad of ["short", "a".repeat(40), "please-change-me-please-change-me-0123"]) {
    expect(problems({ ...needed, NEXTAUTH_SECRET: bad })[0]).toContain("NEXTAUTH_SECRET");
  }
  const oidc = {
    OIDC_ISSUER: "https://id.example.org",
    OIDC_CLIENT_ID: "weighhouse",
    OIDC_CLIENT_SECRET: needed.NEXTAUTH_SECRET,
  };
  expect(problems({ ...needed, ...oidc })).toEqual([expect.stringContaining("are the same")]);
});

test("J1 all problems are told at once, each by its variable's name", () => {
  const found = problems({
    PORT: "99999",
    SIGNUP: "maybe",
    APP_URL: "decide",
    TRUSTED_PROXIES: "10.0.0.0/8, nginx",
    OIDC_ISSUER: "https://id",
  });
  const names = [
    "DATABASE_URL",
    "NEXTAUTH_SECRET",
    "PORT",
    "SIGNUP",
    "APP_URL",
    "TRUSTED_PROXIES",
    "OIDC_CLIENT_ID",
    "OIDC_CLIENT_SECRET",
  ];
  for (const name of names)
    expect(
      found.filter((problem) => problem.startsWith(name)),
      name,
    ).toHaveLength(1);
});

test("APP_URL is an origin: no path, no slash kept", () => {
  expect(readEnv({ ...needed, APP_URL: "https://Decide.example.org/" }).APP_URL).toBe(
    "https://decide.example.org",
  );
  expect(problems({ ...needed, APP_URL: "https://example.org/decide" })).toHaveLength(1);
  expect(problems({ ...needed, APP_URL: "ftp://example.org" })).toHaveLength(1);
});

test("a secret may come from a file, trimmed; the variable itself wins; only secrets do", () => {
  const file = join(directory, "secret");
  writeFileSync(file, `${needed.NEXTAUTH_SECRET}\n`);
  const { DATABASE_URL } = needed;
  expect(readEnv({ DATABASE_URL, NEXTAUTH_SECRET_FILE: file }).NEXTAUTH_SECRET).toBe(needed.NEXTAUTH_SECRET);
  expect(readEnv({ ...needed, NEXTAUTH_SECRET_FILE: join(directory, "none") }).NEXTAUTH_SECRET).toBe(
    needed.NEXTAUTH_SECRET,
  );
  expect(problems({ DATABASE_URL, NEXTAUTH_SECRET_FILE: join(directory, "none") })[0]).toContain(
    "cannot be read",
  );
  expect(readEnv({ ...needed, SIGNUP_FILE: file }).SIGNUP).toBe("open");
});

test("SERVICES is some of what there is", () => {
  expect(readEnv({ ...needed, SERVICES: "realtime, jobs" }).SERVICES).toEqual(["realtime", "jobs"]);
  expect(problems({ ...needed, SERVICES: "web,pages" })).toEqual([
    expect.stringContaining("must be some of web, realtime, jobs"),
  ]);
  expect(problems({ ...needed, SERVICES: " , " })).toHaveLength(1);
});
