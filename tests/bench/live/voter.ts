import { randomUUID } from "node:crypto";
import WebSocket from "ws";
import { socketPath } from "@/lib/realtime/protocol";

/** One vote on its way: when it was sent, and when it was acknowledged under which number. Times in milliseconds. */
export type SentVote = {
  by: Voter;
  sentAt: number;
  seq: number | null;
  ackedAt: number;
  refusal: string | null;
  /** Called with the number it got. */
  accepted: (seq: number) => void;
};

/** What one screen heard: frames by the last number they cover. */
export type Heard = { to: number[]; at: number[] };

const frameHead = /^42\["decision:frame",\{"decisionId":"[^"]*","frame":\{"from":(\d+),"to":(\d+)/;
const accepted = /^43\d+\[\{"ok":true,"value":\{"seq":(\d+)/;
const joinedHead = /^430\[\{"ok":true,"value":\{"kind":"snapshot"/;
const snapshotHead = '42["decision:snapshot"';
const refusedHead = /^43\d+\[\{"ok":false,"rejection":\{"code":"(\w+)"/;

/**
 * One participant's screen, as light as it can be: a WebSocket and the first characters of what comes. It neither parses
 * nor draws, so that two thousand of them fit beside the server they load.
 */
export class Voter {
  private readonly socket: WebSocket;
  private readonly asked = new Map<number, SentVote>();
  private next = 1;
  private startedAt = 0;
  readonly heard: Heard = { to: [], at: [] };
  /** Since `listenAfresh`: bytes of messages, and of frames of the decision alone. */
  bytes = 0;
  frames = 0;
  /** Milliseconds from opening to the first state; null until it came. */
  firstState: number | null = null;
  /** Bytes of the first state: the snapshot and what is one's own. */
  firstBytes = 0;
  failed: string | null = null;
  /** Hears every text, whole. */
  onText: ((text: string) => void) | null = null;
  /** The first state came, or it is clear that it never will. */
  readonly ready: Promise<void>;
  private settle = () => {};

  constructor(
    url: string,
    token: string,
    private readonly decisionId: string,
  ) {
    this.ready = new Promise((resolve) => (this.settle = resolve));
    this.startedAt = performance.now();
    const address = `${url.replace(/^http/, "ws")}${socketPath}/?EIO=4&transport=websocket`;
    this.socket = new WebSocket(address, {
      headers: { authorization: `Bearer ${token}` },
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    this.socket.on("message", (data: Buffer) => this.hear(data, performance.now()));
    this.socket.on("error", (error) => this.fail(error.message));
    this.socket.on("close", (code) => this.fail(`closed ${code}`));
  }

  private fail(reason: string): void {
    this.failed ??= reason;
    this.settle();
  }

  private hear(data: Buffer, at: number): void {
    this.bytes += data.length;
    const head = data.toString("latin1", 0, 160);
    this.onText?.(data.toString("utf8"));
    switch (head.slice(0, 2)) {
      case "42":
        return this.hearMessage(head, data.length, at);
      case "43":
        return this.hearAnswer(head, data.length, at);
      case "2":
        return this.socket.send("3");
      case "40":
        return this.join();
      case "44":
        return this.fail(head);
      default:
        if (head.startsWith("0{")) this.socket.send("40");
    }
  }

  private join(): void {
    const message = { decisionId: this.decisionId, after: null, link: null };
    this.socket.send(`420${JSON.stringify(["decision:join", message])}`);
  }

  private hearMessage(head: string, length: number, at: number): void {
    if (head.startsWith(snapshotHead)) this.firstBytes = length;
    const frame = frameHead.exec(head);
    if (frame === null) return;
    this.frames += 1;
    this.heard.to.push(Number(frame[2]));
    this.heard.at.push(at);
  }

  private hearAnswer(head: string, length: number, at: number): void {
    if (head.startsWith("430[")) {
      if (!joinedHead.test(head)) return this.fail(head);
      this.firstState = at - this.startedAt;
      this.firstBytes += length;
      return this.settle();
    }
    const vote = this.asked.get(parseInt(head.slice(2), 10));
    if (vote === undefined) return;
    vote.ackedAt = at;
    const seq = accepted.exec(head)?.[1];
    if (seq === undefined) vote.refusal = refusedHead.exec(head)?.[1] ?? head;
    else {
      vote.seq = Number(seq);
      vote.accepted(vote.seq);
    }
  }

  /** Forgets what was counted so far. */
  listenAfresh(): void {
    Object.assign(this.heard, { to: [], at: [] });
    this.asked.clear();
    this.bytes = 0;
    this.frames = 0;
  }

  /** Sends a command; what comes of it is written into the returned vote. */
  send(command: object): SentVote {
    const id = this.next++;
    const vote = { by: this, sentAt: 0, seq: null, ackedAt: 0, refusal: null, accepted: () => {} };
    this.asked.set(id, vote);
    const message = { decisionId: this.decisionId, commandId: randomUUID(), command };
    vote.sentAt = performance.now();
    this.socket.send(`42${id}${JSON.stringify(["command:send", message])}`);
    return vote;
  }

  close(): void {
    this.settle();
    this.socket.terminate();
  }
}
