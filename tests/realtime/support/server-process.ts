import { createServer } from "node:http";
import { openDatabase } from "@/lib/db/client";
import { setRuntime } from "@/lib/db/runtime";
import { env } from "@/lib/env";
import { attachRealtime } from "@/lib/realtime/attach-realtime";
import { listen } from "@/lib/server/listen";

/**
 * A server process with nothing but the socket: prints its port, and ends with its parent. TEST_FAULT, "RevealRound:committed",
 * kills it as a power cut would, the first time a batch with such a command comes to that station.
 */
const [faultyCommand, faultyStation] = (process.env.TEST_FAULT ?? "").split(":");
const database = openDatabase(env().DATABASE_URL, {
  redisUrl: env().REDIS_URL,
  // Without one nothing is looked at: a batch runs as it does in the app.
  ...(faultyStation !== undefined && {
    fault: (station, jobs) => {
      if (station !== faultyStation || !jobs.some(({ envelope }) => envelope.command.type === faultyCommand))
        return;
      process.kill(process.pid, "SIGKILL");
    },
  }),
});
setRuntime(database);
await database.decisions.start();
// What Prisma loads at its first question is no memory of whoever happens to come first.
await database.prisma.user.findFirst({ select: { id: true } });
const server = createServer((_request, response) => response.writeHead(404).end());
attachRealtime(server);
const port = await listen(server, 0, "127.0.0.1");
process.stdout.write(`port ${port}\n`);
process.on("disconnect", () => process.exit());
// With --expose-gc: asked for its memory, it answers with what is left after a clean-up.
process.on("message", () => {
  for (let times = 0; times < 3; times += 1) globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  process.send?.({ resident: rss, held: heapUsed + external });
});
