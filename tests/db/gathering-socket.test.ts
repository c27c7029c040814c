import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { GatheringSocket } from "@/lib/db/gathering-socket";

test("what is said in one turn of the event loop leaves together at its end, in order", async () => {
  const heard: Buffer[] = [];
  const server = createServer((client) => client.on("data", (data) => heard.push(data))).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const socket = new GatheringSocket();
  socket.connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  const say = (words: string) => {
    socket.cork();
    socket.write(words);
    socket.uncork();
  };
  try {
    for (const turn of [1, 2]) {
      say("one ");
      say("two ");
      socket.write(`turn ${turn} `);
      expect(socket.writableLength).toBe("one two turn 1 ".length);
      await nextTurn();
      expect(socket.writableLength).toBe(0);
    }
    socket.end();
    await once(socket, "close");
    expect(Buffer.concat(heard).toString()).toBe("one two turn 1 one two turn 2 ");
  } finally {
    server.close();
  }
});
