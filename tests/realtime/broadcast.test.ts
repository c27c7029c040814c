import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io } from "socket.io-client";
import { expect, test, vi } from "vitest";
import { broadcast } from "@/lib/realtime/broadcast";
import type { RealtimeServer } from "@/lib/realtime/realtime-socket";
import { soon } from "../support/soon";

test("what is said to many arrives at each as it was said, in order with what is said to one, whatever its length", async () => {
  const http = createServer();
  const server: RealtimeServer = new Server(http, { transports: ["websocket"] });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const heard = Array.from({ length: 3 }, () => {
    const texts: string[] = [];
    const line = io(url, { transports: ["websocket"], forceNew: true });
    line.on("decision:gone", ({ decisionId }: { decisionId: string }) => texts.push(decisionId));
    return { line, texts };
  });
  await vi.waitFor(() => expect(server.sockets.sockets.size).toBe(3), soon);
  const sockets = [...server.sockets.sockets.values()];
  const texts = [1, 50, 125, 126, 10_000, 65_500, 65_536, 300_000].map((length) =>
    "é€x".repeat(length / 3 + 1),
  );
  for (const decisionId of texts) {
    broadcast(sockets, "decision:gone", { decisionId });
    for (const socket of sockets) socket.emit("decision:gone", { decisionId: "alone" });
  }
  for (const { line, texts: got } of heard) {
    await vi.waitFor(() => expect(got).toHaveLength(2 * texts.length), soon);
    expect(got).toEqual(texts.flatMap((text) => [text, "alone"]));
    line.disconnect();
  }
  await server.close();
});
