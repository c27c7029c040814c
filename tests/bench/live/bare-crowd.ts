import { setTimeout as pause } from "node:timers/promises";
import WebSocket from "ws";
import type { Percentiles } from "./percentiles";
import { percentiles } from "./percentiles";

export type BareJoined = { failed: number; firstState: Percentiles };
export type BareResult = { screens: Percentiles; deliveries: number; seconds: number };

const longest = 30_000;

/** As many connections to a bare `ws` server, which sends everything it hears from one of them to all. */
export class BareCrowd {
  private readonly sockets: WebSocket[];
  private readonly ready: Promise<number | null>[];
  private heard = (_at: number) => {};

  constructor({ url, people }: { url: string; people: number }) {
    this.sockets = Array.from(
      { length: people },
      () => new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true }),
    );
    this.ready = this.sockets.map((socket) => {
      const began = performance.now();
      return new Promise((resolve) => {
        socket.once("message", () => {
          resolve(performance.now() - began);
          socket.on("message", () => this.heard(performance.now()));
        });
        socket.once("error", () => resolve(null));
      });
    });
  }

  async joined(): Promise<BareJoined> {
    const late = pause(longest, null);
    const times = await Promise.all(this.ready.map((ready) => Promise.race([ready, late])));
    const came = times.filter((time) => time !== null);
    return { failed: times.length - came.length, firstState: percentiles(came) };
  }

  /** Has so many frames a second sent to everybody, each asked for by another connection. */
  async broadcasts({ perSecond, seconds }: { perSecond: number; seconds: number }): Promise<BareResult> {
    const delays: number[] = [];
    const began = performance.now();
    let sentAt = 0;
    this.heard = (at) => void delays.push(at - sentAt);
    for (let turn = 0; turn < perSecond * seconds; turn += 1) {
      const wait = began + (turn * 1000) / perSecond - performance.now();
      if (wait > 0) await pause(wait);
      const until = performance.now() + longest;
      sentAt = performance.now();
      this.sockets[turn % this.sockets.length]?.send("next");
      while (delays.length < (turn + 1) * this.sockets.length && performance.now() < until) await pause(1);
    }
    return {
      screens: percentiles(delays),
      deliveries: delays.length,
      seconds: (performance.now() - began) / 1000,
    };
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate();
  }
}
