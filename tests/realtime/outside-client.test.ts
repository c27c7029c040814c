import { beforeAll, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import { createAccessToken } from "@/lib/db/people/access-tokens";
import { Room } from "../support/room";
import { soon } from "../support/soon";
import { useRealtime } from "./support/use-realtime";

const realtime = useRealtime();

type Fields = Record<string, unknown>;
type Heard = { event: string; fields: Fields };

type Change = { set?: Fields; in?: Record<string, Change>; drop?: string[] };
type Mine = { seq: number; ballots: Fields };
type MineChange = { seq: number; since: number; change: Change | null };
type Frame = { from: number; to: number; tally?: Fields; tallyChange?: Change };

/** Section 5: fields to replace or add, to go into, and to leave out. */
function change(value: Fields, { set = {}, in: inside = {}, drop = [] }: Change): void {
  for (const [field, into] of Object.entries(inside)) change(value[field] as Fields, into);
  Object.assign(value, set);
  for (const field of drop) Reflect.deleteProperty(value, field);
}

/** A client written from PROTOCOL.md alone: a bare WebSocket, and none of the app's code. */
class OutsideClient {
  readonly heard: Heard[] = [];
  readonly packets: string[] = [];
  known = 0;
  tally: Fields = {};
  mine: Mine = { seq: 0, ballots: {} };
  private readonly answers = new Map<number, (answer: Fields) => void>();
  private asked = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data: Buffer) => this.take(data.toString("utf8")));
  }

  static async connect(port: number, token: string): Promise<OutsideClient> {
    const address = `ws://127.0.0.1:${port}/socket/?EIO=4&transport=websocket`;
    const client = new OutsideClient(
      new WebSocket(address, { headers: { authorization: `Bearer ${token}` } }),
    );
    await vi.waitFor(() => expect(client.packets[0]).toMatch(/^0\{"sid":/), soon);
    client.socket.send("40");
    await vi.waitFor(() => expect(client.packets.at(-1)).toMatch(/^4[04]\{/), soon);
    return client;
  }

  private take(packet: string): void {
    this.packets.push(packet);
    if (packet === "2") this.socket.send("3");
    const [, number, answer] = /^43(\d+)\[(.*)\]$/s.exec(packet) ?? [];
    if (answer !== undefined) this.answers.get(Number(number))?.(JSON.parse(answer) as Fields);
    if (!packet.startsWith("42")) return;
    const [event, fields] = JSON.parse(packet.slice(2)) as [string, Fields];
    this.heard.push({ event, fields });
    if (event === "decision:frame") this.apply(fields["frame"] as Frame);
    if (event === "decision:mine") {
      const mine = fields["mine"] as Mine;
      if (mine.seq >= this.mine.seq) this.mine = mine;
    }
    if (event === "decision:snapshot") {
      const { decision, tally } = fields["snapshot"] as { decision: { seq: number }; tally: Fields };
      this.known = decision.seq;
      this.tally = tally;
    }
  }

  private apply({ from, to, tally, tallyChange }: Frame): void {
    if (from !== this.known + 1) return;
    this.known = to;
    if (tally !== undefined) this.tally = tally;
    if (tallyChange !== undefined) change(this.tally, tallyChange);
  }

  ask(event: string, fields: Fields): Promise<Fields> {
    const number = this.asked++;
    this.socket.send(`42${number}${JSON.stringify([event, fields])}`);
    return new Promise((resolve) => this.answers.set(number, resolve));
  }

  async join(decisionId: string, after: number | null): Promise<Fields> {
    const answer = await this.ask("decision:join", { decisionId, after, link: null });
    const value = answer["value"] as Fields;
    if (value["kind"] === "frame") this.apply(value["frame"] as Frame);
    this.mine = value["mine"] as Mine;
    return value;
  }

  /** Section 7: own votes as they are after an answer. */
  vote(answer: Fields): number {
    const value = answer["value"] as { seq: number; mine: MineChange };
    const { seq, since, change: changed } = value.mine;
    if (seq > this.mine.seq) expect(since).toBe(this.mine.seq);
    if (since === this.mine.seq && changed !== null) change(this.mine.ballots, changed);
    this.mine.seq = Math.max(seq, this.mine.seq);
    return value.seq;
  }

  close(): void {
    this.socket.close();
  }
}

let room: Room;
let token: string;
let roundId: string;
beforeAll(async () => {
  room = await Room.open(realtime.database);
  roundId = await room.openRound("ratings");
  const made = await createAccessToken({
    userId: await room.join("Robin"),
    kind: "guest",
    name: "Robin",
    scopes: ["read", "write"],
    expiresAt: new Date(Date.now() + 60_000),
  });
  token = made.secret;
});

describe("a client written from PROTOCOL.md", () => {
  test("joins, votes once however often it sends, hears the reveal, and catches up after a break", async () => {
    const client = await OutsideClient.connect(realtime.port, token);
    const first = await client.join(room.decisionId, null);
    expect(first["kind"]).toBe("snapshot");
    const { known } = client;
    const [criterionId, optionId] = [room.opening.criterionIds[0]!, room.opening.optionIds[0]!];
    const command = {
      type: "CastRating",
      ...{ roundId, criterionId, optionId, value: 4 },
      ...{ replaces: null, seen: "sealed" },
    };
    const message = { decisionId: room.decisionId, commandId: crypto.randomUUID(), command };
    const [once, twice] = [
      await client.ask("command:send", message),
      await client.ask("command:send", message),
    ];
    const seq = client.vote(once);
    expect(client.vote(twice)).toBe(seq);
    expect(seq).toBe(known + 1);
    expect(client.mine.ballots[roundId]).toMatchObject({
      ratings: { [`${criterionId}:${optionId}`]: { value: 4, seq } },
    });
    await vi.waitFor(() => expect(client.known).toBe(seq), soon);

    await room.must(room.facilitator, { type: "RevealRound", roundId, confirmed: true });
    await vi.waitFor(() => expect(client.known).toBe(seq + 1), soon);
    const reveal = client.heard.filter(({ event }) => event === "decision:frame").at(-1)?.fields;
    expect(reveal).toMatchObject({
      decisionId: room.decisionId,
      frame: {
        from: seq + 1,
        to: seq + 1,
        events: [{ seq: seq + 1, event: { type: "RoundRevealed", roundId } }],
      },
    });
    expect(client.tally).toMatchObject({
      ratings: { cells: { [`${criterionId}:${optionId}`]: { n: 1, mean: 4 } } },
    });
    const recast = { ...command, value: 2, replaces: seq, seen: "revealed" };
    client.vote(
      await client.ask("command:send", { ...message, commandId: crypto.randomUUID(), command: recast }),
    );
    expect(client.mine.ballots[roundId]).toMatchObject({
      ratings: { [`${criterionId}:${optionId}`]: { value: 2, seq: seq + 2 } },
    });
    await vi.waitFor(() => expect(client.known).toBe(seq + 2), soon);
    const { view } = (await realtime.database.decisions.read(room.decisionId, {
      userId: room.facilitator,
      link: null,
    }))!;
    expect(client.tally).toEqual(JSON.parse(JSON.stringify(view.tally)));
    client.close();

    await room.must(room.facilitator, { type: "ChangeFrame", change: { context: "Meanwhile." } });
    const again = await OutsideClient.connect(realtime.port, token);
    again.known = client.known;
    const missed = await again.join(room.decisionId, client.known);
    expect(missed).toMatchObject({
      kind: "frame",
      frame: { events: [{ event: { type: "FrameChanged", change: { context: "Meanwhile." } } }] },
    });
    expect(again.known).toBe((await room.state()).seq);
    again.close();
  });

  test("is refused in the words of that page", async () => {
    const stranger = await OutsideClient.connect(realtime.port, `wh_pat_${"x".repeat(43)}`);
    expect(stranger.packets.at(-1)).toBe('44{"message":"unauthenticated"}');
    stranger.close();
    const foreign = new WebSocket(`ws://127.0.0.1:${realtime.port}/socket/?EIO=4&transport=websocket`, {
      origin: "https://evil.example",
    });
    foreign.on("error", () => undefined);
    const status = await new Promise((resolve) =>
      foreign.once("unexpected-response", (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(400);
    const client = await OutsideClient.connect(realtime.port, token);
    const refused = await client.ask("command:send", { decisionId: room.decisionId, command: {} });
    expect(refused).toEqual({ ok: false, rejection: { code: "malformed" } });
    client.close();
  });
});
