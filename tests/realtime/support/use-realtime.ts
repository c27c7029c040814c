import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { DatabaseOptions } from "@/lib/db/client";
import { setRuntime } from "@/lib/db/runtime";
import { forgetEnv } from "@/lib/env";
import { attachRealtime } from "@/lib/realtime/attach-realtime";
import { freshDatabase } from "../../support/database";
import type { FreshDatabase } from "../../support/database";
import { closeAll } from "./client";

export const secretOfTests = "0f6c1b9d8a7e42539bd1c0aa51e2f387";

/** What a test file gets: its own database, and the real socket server on it, in this process. */
export type Realtime = {
  database: FreshDatabase;
  port: number;
  url: string;
  http: Server;
  /** Stops the socket server as the end of the process would. */
  close(): Promise<void>;
};

/** Starts both before the tests of a file, and ends them after. The fields are filled when the first test runs. */
export function useRealtime(
  variables: Record<string, string> = {},
  options: DatabaseOptions = {},
  makeDatabase: (options: DatabaseOptions) => Promise<FreshDatabase> = freshDatabase,
): Realtime {
  const realtime = {} as Realtime;
  let server: Server | undefined;
  let attached: { close(): Promise<void> } | undefined;
  beforeAll(async () => {
    const database = await makeDatabase(options);
    Object.assign(process.env, {
      NODE_ENV: "test",
      LOG_LEVEL: "silent",
      NEXTAUTH_SECRET: secretOfTests,
      DATABASE_URL: database.url,
      ...variables,
    });
    forgetEnv();
    setRuntime(database);
    await database.decisions.start();
    server = createServer((_request, response) => response.writeHead(404).end());
    const { close } = (attached = attachRealtime(server));
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    Object.assign(realtime, { database, port, http: server, close, url: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    closeAll();
    await attached?.close();
    await new Promise((resolve) => server?.close(resolve));
    setRuntime(undefined);
    forgetEnv();
    await realtime.database.drop();
  });
  return realtime;
}
