import type { TestProject } from "vitest/node";
import { testServer } from "./test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A PostgreSQL whose databases may be made and dropped. */
    databaseServer: string;
    /** The name of the migrated database that new ones are copied from. */
    databaseTemplate: string;
  }
}

/** Vitest calls this once before the tests that need PostgreSQL, and what it gives back after them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  project.provide("databaseServer", server.url);
  project.provide("databaseTemplate", server.template);
  return server.stop;
}
