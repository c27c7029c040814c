import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseOptions } from "@/lib/db/client";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/setup/migrate.mjs";
import { migrationsDirectory, projectRoot } from "@/lib/setup/paths.mjs";
import { startPostgres } from "@/lib/setup/postgres.mjs";
import type { FreshDatabase } from "../../support/database";
import { postmaster } from "../../support/postgres-holder";

/** A PostgreSQL of its own, which a test may stop, kill and bring up again without harm to the others. */
export class OwnPostgres {
  private readonly dataDirectory = mkdtempSync(join(tmpdir(), "weighhouse-chaos-"));
  private server: Awaited<ReturnType<typeof startPostgres>> | undefined;
  private port = "";

  private async up(): Promise<string> {
    const before = process.env.PGPORT;
    if (this.port !== "") process.env.PGPORT = this.port;
    try {
      this.server = await startPostgres({ root: projectRoot, dataDirectory: this.dataDirectory });
    } finally {
      if (before === undefined) delete process.env.PGPORT;
      else process.env.PGPORT = before;
    }
    this.port = new URL(this.server.url).port;
    return this.server.url;
  }

  /** The migrated, empty database on it; `drop` ends the server and removes its files. */
  async open(options: DatabaseOptions = {}): Promise<FreshDatabase> {
    const url = await this.up();
    await migrate({ url, directory: migrationsDirectory });
    const database = openDatabase(url, options);
    return {
      url,
      prisma: database.prisma,
      pool: database.pool,
      decisions: database.decisions,
      drop: async () => {
        await database.close();
        await this.server?.stop();
        rmSync(this.dataDirectory, { recursive: true, force: true });
      },
    };
  }

  /** Stops it as an administrator would: open transactions are rolled back, connections end. Then brings it up again. */
  async restart(downFor: () => Promise<void>): Promise<void> {
    await this.server?.stop();
    await downFor();
    await this.up();
  }

  /** As a power cut would: nothing is said to anybody. It recovers from its log when it comes up. */
  async crash(downFor: () => Promise<void>): Promise<void> {
    const pid = postmaster(this.dataDirectory);
    if (pid === null) throw new Error("The database does not run.");
    process.kill(pid, "SIGKILL");
    await downFor();
    await this.up();
  }
}
