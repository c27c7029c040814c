import { createServer } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { openDatabase } from "@/lib/db/client";
import type { Fault } from "@/lib/db/decisions/fault";
import { FiguresDesk } from "@/lib/db/figures/figures-desk";
import { setRuntime } from "@/lib/db/runtime";
import { sweepExpired } from "@/lib/db/samples/sweep-expired";
import { env } from "@/lib/env";
import type { Service } from "@/lib/env";
import { consoleToLog } from "@/lib/log/console-to-log";
import { log } from "@/lib/log/log";
import { serverMessages } from "@/lib/messages/server";
import { attachRealtime } from "@/lib/realtime/attach-realtime";
import { closeServer, closeWithin, listen } from "@/lib/server/listen";
import { frontDoor } from "@/lib/server/front-door";
import type { Answer } from "@/lib/server/front-door";
import { socketHostRule } from "@/lib/server/known-host";
import { refuseSockets } from "@/lib/server/refuse-sockets";
import { readiness } from "@/lib/server/readiness";
import { serveMetrics } from "@/lib/server/serve-metrics";
import { migrationFiles } from "@/lib/setup/migrate.mjs";
import { phoneAddress } from "@/lib/setup/phone-address.mjs";

export type RunningServer = { port: number; stop(): Promise<void> };

/** How long a request's headers, and the whole of it, may take to arrive (ms): nobody keeps a connection half open. */
const headersTimeout = 15_000;
const requestTimeout = 60_000;
/** How often that is looked at (ms). */
const connectionsCheckingInterval = 5_000;

/**
 * Puts the whole program together and opens the port. `root` is the project's folder; `beforeOpening` runs when all but
 * the port is up (to load the samples); `fault` is for tests, which interrupt batches of commands by it.
 * Throws EnvironmentProblems, or an error whose message says what to do when the port cannot be opened.
 */
export async function start({
  dev,
  root,
  beforeOpening = async () => {},
  fault,
}: {
  dev: boolean;
  root: string;
  beforeOpening?: () => Promise<void>;
  fault?: Fault;
}): Promise<RunningServer> {
  const settings = env();
  /** What has been brought up is taken down in the opposite order, also when the start fails half-way. */
  const ends: (() => void | Promise<void>)[] = [];
  const takeDown = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  const database = openDatabase(settings.DATABASE_URL, {
    redisUrl: settings.REDIS_URL,
    onLost: (error) => log().warn({ err: error }, "lost a database connection"),
    ...(fault === undefined ? {} : { fault }),
  });
  ends.push(database.close);
  const figures = new FiguresDesk(join(root, "dist", "figures.mjs"));
  ends.push(() => figures.close());
  setRuntime({
    prisma: database.prisma,
    pool: database.pool,
    decisions: database.decisions,
    figures,
    networkAddress: phoneAddress,
  });
  ends.push(() => setRuntime(undefined));
  const migrations = migrationFiles(join(root, "prisma", "migrations")).map(({ name }) => name);
  const ready = readiness(database.pool, migrations);
  ends.push(ready.stop);

  const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval });
  const does = (service: Service) => settings.SERVICES.includes(service);
  try {
    let answer = noPages;
    if (does("web")) {
      const pages = next({ dev, dir: root, hostname: "localhost", port: settings.PORT, httpServer: server });
      ends.push(() => pages.close());
      await pages.prepare();
      answer = pages.getRequestHandler();
    }
    server.on(
      "request",
      frontDoor({ ...settings, dev }, ready.failing, (request, response) => answer(request, response)),
    );
    ends.push(() => closeServer(server, closeWithin));

    await database.decisions.start();
    if (does("realtime")) ends.push(attachRealtime(server, socketHostRule(settings)).close);
    else refuseSockets(server, dev);
    if (does("jobs")) ends.push(sweepHourly());
    if (settings.METRICS_PORT !== undefined)
      ends.push((await serveMetrics(settings.METRICS_PORT, settings.HOST)).stop);
    await beforeOpening();
    const port = await listen(server, settings.PORT, settings.HOST);
    ready.opened();
    // To the very end.
    ends.unshift(surviveErrors(), dev ? () => {} : consoleToLog());
    return {
      port,
      async stop() {
        ready.stop();
        // Whoever sends people here looks for another server first; meanwhile everything goes on.
        await pause(settings.DRAIN_SECONDS * 1000);
        await takeDown();
      },
    };
  } catch (error) {
    await takeDown();
    throw error;
  }
}

/** Where another process has the pages: the proxy in front sent somebody to the wrong one. */
const noPages: Answer = (_request, response) => {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end(`${serverMessages.noPages}\n`);
  return Promise.resolve();
};

/** Removes what has expired, now and every hour. Returns the way to stop. */
function sweepHourly(): () => void {
  const sweep = () => {
    sweepExpired().catch((error: unknown) =>
      log().warn({ err: error }, "what has expired could not be removed"),
    );
  };
  sweep();
  const timer = setInterval(sweep, 3_600_000);
  return () => clearInterval(timer);
}

/** One person's error must not end the workshop of the others (I3): it is logged, and the process goes on. */
function surviveErrors(): () => void {
  const uncaught = (error: unknown) => log().error({ err: error }, "an error nobody caught");
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);
  return () => {
    process.off("uncaughtException", uncaught);
    process.off("unhandledRejection", uncaught);
  };
}
