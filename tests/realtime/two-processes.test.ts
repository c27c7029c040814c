import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { endSession } from "@/lib/db/people/sessions";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client, signedIn } from "./support/client";
import { bundleServer, spawnServer } from "./support/spawn-server";
import type { OtherServer } from "./support/spawn-server";
import { useRealtime } from "./support/use-realtime";
import { withinTwoSeconds } from "./support/within-two-seconds";

const realtime = useRealtime();

let room: Room;
let file: string;
const others: OtherServer[] = [];
beforeAll(async () => {
  room = await Room.open(realtime.database);
  file = await bundleServer();
  others.push(await spawnServer(file, realtime.database.url));
});
afterAll(async () => {
  await Promise.all(others.map((other) => other.kill()));
  rmSync(file, { force: true });
});

async function expectSame(clients: readonly [Client, string][]): Promise<void> {
  const { seq } = await room.state();
  for (const [client, userId] of clients) {
    await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
    const shown = await realtime.database.decisions.read(room.decisionId, { userId, link: null });
    expect(client.view).toEqual(JSON.parse(JSON.stringify(shown?.view)));
  }
}

describe("two servers on one database", () => {
  test("L5 L3 people on both write at once, and all see the same, without gaps", async () => {
    const ben = await room.join("Ben");
    const here = await Client.as(realtime.url, room.facilitator);
    const there = await Client.as(others[0]!.url, ben);
    await here.follow(room.decisionId);
    await there.follow(room.decisionId);
    const comment = (client: Client, body: string) =>
      client.must(room.decisionId, {
        type: "PostComment",
        commentId: crypto.randomUUID(),
        target: { kind: "decision" },
        parentId: null,
        body,
      });
    const accepted = await Promise.all(
      Array.from({ length: 20 }, (_, index) => [
        comment(here, `here ${index}`),
        comment(there, `there ${index}`),
      ]).flat(),
    );
    const numbers = accepted.map(({ seq }) => seq).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => numbers[0]! + index));
    await expectSame([
      [here, room.facilitator],
      [there, ben],
    ]);
    expect(Object.values(there.view?.texts ?? {})).toContain("here 19");
  });

  test("own votes cross to the other server, and nothing else of them", async () => {
    const cleo = await room.join("Cleo");
    const roundId = await room.openRound("weights");
    const phone = await Client.as(others[0]!.url, cleo);
    const laptop = await Client.as(realtime.url, cleo);
    const fay = await Client.as(others[0]!.url, room.facilitator);
    for (const client of [phone, laptop, fay]) await client.follow(room.decisionId);
    await room.weigh(cleo, roundId, [3, 4, 5]);
    const given = Object.values(laptop.mines.at(-1)?.ballots[roundId]?.weights?.judgements ?? {});
    expect(given).toEqual([]);
    for (const client of [phone, laptop])
      await vi.waitFor(
        () => expect(client.mines.at(-1)?.ballots[roundId]?.weights?.judgements).toBeTruthy(),
        soon,
      );
    await expectSame([[fay, room.facilitator]]);
    expect(fay.raw.join()).not.toContain("judgements");
  });

  test("B3 a session that ends here closes its sockets there", async () => {
    const userId = await room.join("Kim");
    const { sessionId, cookie } = await signedIn(userId);
    const client = await Client.connect(others[0]!.url, { cookie });
    await client.follow(room.decisionId);
    await endSession(userId, sessionId);
    await withinTwoSeconds(() => client.disconnected !== null);
  });

  test("L5 a server that is killed loses nothing: its people go on elsewhere from where they were", async () => {
    const ben = await room.join("Ben again");
    const doomed = await spawnServer(file, realtime.database.url);
    const client = await Client.as(doomed.url, ben);
    const view = await client.follow(room.decisionId);
    const accepted = await client.must(room.decisionId, {
      type: "PostComment",
      commentId: crypto.randomUUID(),
      target: { kind: "decision" },
      parentId: null,
      body: "The last words of a server",
    });
    await doomed.kill();
    await vi.waitFor(() => expect(client.disconnected).not.toBeNull(), soon);
    const next = await Client.as(realtime.url, ben);
    const answer = await next.join(room.decisionId, view.decision.seq);
    if (!answer.ok || answer.value.kind !== "frame") throw new Error(JSON.stringify(answer));
    expect(answer.value.frame.to).toBeGreaterThanOrEqual(accepted.seq);
    expect(Object.values(answer.value.frame.texts ?? {})).toContain("The last words of a server");
  });
});
