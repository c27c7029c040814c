import { connect as connectTcp } from "node:net";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { socketRate } from "@/lib/realtime/allowance";
import { largestMessage } from "@/lib/realtime/attach-realtime";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();
const malformed = { ok: false, rejection: { code: "malformed" } };

let room: Room;
let ben: string;
beforeAll(async () => {
  room = await Room.open(realtime.database);
  ben = await room.join("Ben");
});

let client: Client;
let neighbour: Client;
beforeEach(async () => {
  client = await Client.as(realtime.url, ben);
  neighbour = await Client.as(realtime.url, room.facilitator);
  await neighbour.follow(room.decisionId);
});

/** The process is up, and others go on as before. */
async function expectNoHarm(): Promise<void> {
  expect(neighbour.disconnected).toBeNull();
  expect(await neighbour.join(room.decisionId)).toMatchObject({ ok: true });
}

const id = "00000000-0000-4000-8000-000000000000";

describe("bad input on the socket", () => {
  test("B8 a voter in the room who sends a facilitator's command is refused, and nothing changes", async () => {
    await client.follow(room.decisionId);
    const { seq } = await room.state();
    const refused = await client.send(room.decisionId, { type: "MovePhase", phase: "weigh" });
    expect(refused).toMatchObject({ ok: false, rejection: { code: "forbidden" } });
    expect((await room.state()).seq).toBe(seq);
  });

  test.each<[string, string, unknown[]]>([
    ["an unknown event", "decision:destroy", [{ decisionId: id }]],
    ["no message", "decision:join", []],
    ["an extra argument", "decision:join", [{ decisionId: id, after: null, link: null }, "more"]],
    ["a message of another type", "decision:join", ["decision"]],
    ["an array for a message", "decision:join", [[id, null, null]]],
    ["null for a message", "command:send", [null]],
    ["an unknown key", "decision:join", [{ decisionId: id, after: null, link: null, userId: id }]],
    ["a missing key", "decision:join", [{ decisionId: id, after: null }]],
    ["an id that is none", "decision:join", [{ decisionId: "' OR 1=1", after: null, link: null }]],
    ["a number that is none", "decision:join", [{ decisionId: id, after: -1, link: null }]],
    ["a number too large", "decision:join", [{ decisionId: id, after: 1e300, link: null }]],
    ["an endless link", "decision:join", [{ decisionId: id, after: null, link: "x".repeat(201) }]],
    ["an unknown command", "command:send", [{ decisionId: id, commandId: id, command: { type: "Drop" } }]],
    [
      "a command for another door",
      "command:send",
      [{ decisionId: id, commandId: id, command: { type: "JoinDecision", participation: "votes" } }],
    ],
    [
      "C5 a command that names its actor",
      "command:send",
      [{ decisionId: id, commandId: id, command: { type: "FinishBallot", roundId: id, userId: id } }],
    ],
    [
      "a text over its limit",
      "command:send",
      [
        {
          decisionId: id,
          commandId: id,
          command: { type: "EditComment", commentId: id, body: "x".repeat(4001) },
        },
      ],
    ],
    [
      "E8 a prototype",
      "command:send",
      [JSON.parse(`{"decisionId":"${id}","commandId":"${id}","__proto__":{"type":"FinishBallot"}}`)],
    ],
    ["a binary attachment", "command:send", [{ decisionId: id, commandId: id, command: Buffer.from("{}") }]],
  ])("B9 %s is refused, and says no more than that", async (_what, event, args) => {
    expect(await client.ask(event, ...args)).toEqual(malformed);
    await expectNoHarm();
  });

  test("B9 a message without a callback is refused by a message of its own", async () => {
    const join = { decisionId: room.decisionId, after: null, link: null };
    client.say("decision:join", join);
    client.say("nonsense", { a: 1 });
    client.say("decision:leave", { decisionId: "nowhere" });
    await vi.waitFor(() => expect(client.refusals).toEqual(Array(3).fill("malformed")), soon);
    await expectNoHarm();
  });

  test("H2 a message over 64 KB closes the connection it came on, and no other", async () => {
    client.say("command:send", { text: "x".repeat(largestMessage) });
    await vi.waitFor(() => expect(client.disconnected).not.toBeNull(), soon);
    await expectNoHarm();
  });

  test("H2 whoever goes on after refusals is closed, and no other", async () => {
    const codes: string[] = [];
    const shout = (times: number) => {
      for (let time = 0; time < times; time += 1)
        client.line.emit("decision:join", { decisionId: id, after: null, link: null }, (answer) => {
          if (!answer.ok) codes.push(answer.rejection.code);
        });
    };
    shout(socketRate.burst * 2);
    // The allowance fills while a busy machine reads all that: somebody who does not listen goes on meanwhile.
    await vi.waitFor(() => {
      shout(socketRate.perSecond);
      expect(client.disconnected).not.toBeNull();
    }, soon);
    expect(codes).toContain("rate_limited");
    await expectNoHarm();
  });

  test.each([
    ["no JSON", "2["],
    ["no packet type", "999"],
    ["no event", "2{}"],
    ["a name of the library itself", '2["disconnecting",{}]'],
    ["an answer to nothing", '3999["x"]'],
    ["another room of the library", '2/admin,["x"]'],
    ["more attachments than anybody sends", `5${"9".repeat(30)}-["command:send"]`],
  ])("H3 a packet with %s harms nobody else", async (_what, packet) => {
    client.line.io.engine.write(packet);
    await expectNoHarm();
  });

  test("H3 an attachment that was announced and never comes is not waited for", async () => {
    client.line.io.engine.write('51-["command:send",{"_placeholder":true,"num":0}]');
    client.line.io.engine.write('2["decision:join"]');
    await vi.waitFor(() => expect(client.disconnected).not.toBeNull(), soon);
    await expectNoHarm();
  });

  test("H3 an upgrade that leads nowhere is not kept open", async () => {
    const socket = connectTcp(realtime.port, "127.0.0.1");
    socket.on("error", () => undefined).resume();
    socket.write("GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    await new Promise((resolve) => socket.once("close", resolve));
    await expectNoHarm();
  });

  test("H3 bytes that are no WebSocket at all harm nobody", async () => {
    const socket = connectTcp(realtime.port, "127.0.0.1");
    socket.on("error", () => undefined).resume();
    socket.write("GET /socket/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n\r\n");
    socket.write(Buffer.alloc(100_000, 0xff));
    await new Promise((resolve) => socket.once("close", resolve));
    await expectNoHarm();
  });
});
