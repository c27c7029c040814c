import { beforeAll, describe, expect, test, vi } from "vitest";
import { mostListed } from "@/lib/decision/heads";
import type { PeoplePage } from "@/lib/decision/people-page";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { Client } from "./support/client";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

let room: Room;
let guests: string[];
beforeAll(async () => {
  room = await Room.open(realtime.database);
  const names = Array.from({ length: mostListed + 5 }, (_, index) => `Guest ${index}`);
  guests = await Promise.all(names.map((name) => room.join(name)));
});

async function expectUpToDate(client: Client, userId: string): Promise<void> {
  const { seq } = await room.state();
  await vi.waitFor(() => expect(client.view?.decision.seq).toBe(seq), soon);
  const afresh = await realtime.database.decisions.read(room.decisionId, { userId, link: null });
  expect(client.view).toEqual(JSON.parse(JSON.stringify(afresh?.view)));
}

describe("a decision that counts its people", () => {
  test("V13 L2 who comes and what changes about people is told as numbers, and equals the view afresh", async () => {
    const [fay, guest] = [
      await Client.as(realtime.url, room.facilitator),
      await Client.as(realtime.url, guests[0]!),
    ];
    const view = await fay.follow(room.decisionId);
    expect(Object.keys(view.decision.participants)).toHaveLength(1);
    const { viewer } = await guest.follow(room.decisionId);
    await room.join("Late");
    await expectUpToDate(fay, room.facilitator);
    expect(fay.view?.people).toEqual({ joined: mostListed + 7, counted: mostListed + 7 });
    const participantId = viewer.participantId ?? "";
    await fay.must(room.decisionId, {
      type: "ChangeParticipation",
      participantId,
      participation: "observes",
    });
    await expectUpToDate(guest, guests[0]!);
    await expectUpToDate(fay, room.facilitator);
    expect(guest.view?.decision.participants[participantId]?.participation).toBe("observes");
    await fay.must(room.decisionId, { type: "GrantFacilitator", participantId });
    await expectUpToDate(guest, guests[0]!);
    await expectUpToDate(fay, room.facilitator);
  });

  test("V13 who is here is a number", async () => {
    const other = await Client.as(realtime.url, guests[1]!);
    await other.follow(room.decisionId);
    await vi.waitFor(() => expect(other.online.at(-1)?.count).toBeGreaterThan(0), soon);
    expect(other.online.at(-1)?.of).toBeNull();
    const { length } = JSON.stringify(other.online.at(-1));
    expect(length).toBeLessThan(40);
  });

  test("V13 names come page by page to whoever has joined, and to nobody else", async () => {
    const { decisionId } = room;
    const client = await Client.as(realtime.url, guests[2]!);
    expect(await client.ask("people:list", { decisionId, from: 0, named: "" })).toEqual({
      ok: false,
      rejection: { code: "unknown_decision" },
    });
    await client.follow(decisionId);
    const page = async (from: number, named: string) => {
      const answer = await client.ask("people:list", { decisionId, from, named });
      if (!answer.ok) throw new Error(answer.rejection.code);
      return answer.value as PeoplePage;
    };
    const pages = [await page(0, ""), await page(50, "")];
    expect(pages.flatMap(({ people }) => people)).toHaveLength(pages[0]!.total);
    expect((await page(0, "guest 1")).people.map(({ name }) => name)).toContain("Guest 10");
    for (const message of [
      { decisionId, from: -1, named: "" },
      { decisionId, from: 0, named: "x".repeat(1000) },
      { decisionId, from: 0 },
    ])
      expect(await client.ask("people:list", message)).toEqual({
        ok: false,
        rejection: { code: "malformed" },
      });
  });
});
