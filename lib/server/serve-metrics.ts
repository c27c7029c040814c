import { createServer } from "node:http";
import { collectDefaultMetrics } from "prom-client";
import { registry } from "@/lib/log/metrics";
import { closeServer, listen } from "./listen";

/**
 * Serves `/metrics` to Prometheus on a port of its own, which is not the one that people reach (J5), together with what
 * Node tells of itself: memory, CPU, event-loop delay. Rejects with a sentence that says what to do when the port is taken.
 */
export async function serveMetrics(
  port: number,
  host: string,
): Promise<{ port: number; stop(): Promise<void> }> {
  collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    const isAsked = request.method === "GET" && request.url === "/metrics";
    if (!isAsked) return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "Content-Type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const opened = await listen(server, port, host);
  return { port: opened, stop: () => closeServer(server, 0) };
}
