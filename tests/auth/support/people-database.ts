import { afterAll, beforeAll } from "vitest";
import type { Database } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import { runtime, setRuntime } from "@/lib/db/runtime";
import { forgetEnv } from "@/lib/env";
import type { FreshDatabase } from "../../support/database";
import { freshDatabase } from "../../support/database";

/** Gives a test file its own database, a runtime on it, and an environment in which only `variables` are set. */
export function usePeopleDatabase(variables: Record<string, string> = {}): void {
  let database: FreshDatabase | undefined;
  let opened: Database | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    opened = openDatabase(database.url);
    setRuntime(opened);
    setEnvironment({ DATABASE_URL: database.url, ...variables });
  });
  afterAll(async () => {
    setRuntime(undefined);
    forgetEnv();
    await opened?.close();
    await database?.drop();
  });
}

/** Changes variables of the environment, and lets the program read them anew. Undefined takes one away. */
export function setEnvironment(variables: Record<string, string | undefined>): void {
  const known = { NEXTAUTH_SECRET: "0f6c1b9d8a7e42539bd1c0aa51e2f387", NODE_ENV: "test", ...variables };
  for (const [name, value] of Object.entries(known)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  forgetEnv();
}

let made = 0;

/** An account with an address of its own. */
export async function someAccount(
  columns: { name?: string; passwordHash?: string } = {},
): Promise<{ id: string; email: string; workspaceId: string }> {
  made += 1;
  const email = `person${made}@example.org`;
  const { prisma } = runtime();
  const workspace = await prisma.workspace.create({ data: { name: `Workspace ${made}` } });
  const { id } = await prisma.user.create({
    data: {
      kind: "account",
      email,
      name: columns.name ?? `Person ${made}`,
      passwordHash: columns.passwordHash ?? null,
      currentWorkspaceId: workspace.id,
      memberships: { create: { workspaceId: workspace.id, role: "owner" } },
    },
  });
  return { id, email, workspaceId: workspace.id };
}
