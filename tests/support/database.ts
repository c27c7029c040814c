import { inject } from "vitest";
import type { Database, DatabaseOptions } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import { copyOfTemplate } from "./test-server";

/** An own, migrated, empty database. `drop` closes its connections and removes it. */
export type FreshDatabase = Pick<Database, "prisma" | "pool" | "decisions"> & {
  url: string;
  drop(): Promise<void>;
};

/** Makes a database for one test file (or one test): a copy of the migrated template, some 50 ms. */
export async function freshDatabase(options: DatabaseOptions = {}): Promise<FreshDatabase> {
  const { url, drop } = await copyOfTemplate(inject("databaseServer"), inject("databaseTemplate"));
  const database = openDatabase(url, options);
  return {
    url,
    prisma: database.prisma,
    pool: database.pool,
    decisions: database.decisions,
    async drop() {
      await database.close();
      await drop();
    },
  };
}
