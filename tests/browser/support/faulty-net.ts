import type { Ears, Joined, Wire } from "@/lib/browser/wire";
import { framesOf } from "@/lib/decision/frame";
import type { Frame } from "@/lib/decision/frame";
import { mineSince } from "@/lib/decision/mine";
import type { Mine } from "@/lib/decision/mine";
import type { Accepted, Answer } from "@/lib/realtime/protocol";
import { decisionId } from "./pure-decision";
import type { PureDecision } from "./pure-decision";
import type { virtualTime } from "./virtual-time";

type Time = ReturnType<typeof virtualTime>;

/** Something under way; what it does when it arrives. `again` is what a duplicate does. */
type Packet = { line: Line; arrive: () => void; duplicable: boolean };

type Line = {
  participantId: string;
  ears: Ears;
  isUp: boolean;
  isJoined: boolean;
  /** The own votes it was told last. */
  told: Mine | null;
  /** What rejects when the connection breaks. */
  open: Set<() => void>;
};

/** A server in memory and a network on which every message can be dropped, doubled, delayed and overtaken. */
export function faultyNet(decision: PureDecision, time: Time) {
  const lines: Line[] = [];
  let packets: Packet[] = [];
  /** The hub's last published number: a restart forgets it, as it forgets who has joined. */
  let published = decision.seq();

  function under(line: Line, arrive: () => void, duplicable = false): void {
    packets.push({ line, arrive, duplicable });
  }

  function cut(line: Line): void {
    if (!line.isUp) return;
    line.isUp = false;
    line.isJoined = false;
    line.told = null;
    packets = packets.filter((packet) => packet.line !== line);
    for (const broken of line.open) broken();
    line.open.clear();
    line.ears.down();
  }

  function up(line: Line): void {
    if (line.isUp) return;
    line.isUp = true;
    line.ears.up();
  }

  function ask<T>(line: Line, handle: () => Answer<T>): Promise<Answer<T>> {
    return new Promise((resolve, reject) => {
      const broken = () => reject(new Error("The connection broke."));
      if (!line.isUp) return broken();
      line.open.add(broken);
      const cancel = time.later(() => {
        line.open.delete(broken);
        reject(new Error("No answer came."));
      }, 10_000);
      const finish = (answer: Answer<T>) => {
        if (!line.open.delete(broken)) return;
        cancel();
        resolve(answer);
      };
      under(line, () => {
        // The server forgets nothing that JSON carries, and shares no object with the browser.
        const answer = JSON.parse(JSON.stringify(handle())) as Answer<T>;
        under(line, () => finish(answer));
      });
    });
  }

  function joined(line: Line, after: number | null): Joined {
    const mine = decision.mine(line.participantId);
    line.told = mine;
    if (after === null || decision.seq() - after > 20)
      return {
        kind: "snapshot",
        view: decision.view(line.participantId),
        mine,
        online: { count: 0, of: [] },
      };
    const frame = framesOf(decision.span(after))(decision.viewerOf(line.participantId));
    if (frame === null) throw new Error("A participant sees nothing");
    return {
      kind: "frame",
      frame,
      viewer: decision.viewerOf(line.participantId),
      mine,
      online: { count: 0, of: [] },
    };
  }

  /** As the hub does it: a connection is told what it does not know yet. */
  function accepted(line: Line, answer: Answer<Accepted>): Answer<Accepted> {
    if (!answer.ok || !line.isJoined) return answer;
    const { told } = line;
    const mine = decision.mine(line.participantId);
    line.told = mine;
    return { ok: true, value: { seq: answer.value.seq, mine: mineSince(told, mine) } };
  }

  return {
    lines,
    connect:
      (participantId: string) =>
      (ears: Ears): Wire => {
        const line: Line = { participantId, ears, isUp: false, isJoined: false, told: null, open: new Set() };
        lines.push(line);
        return {
          join: ({ after }) =>
            ask<Joined>(line, () => {
              line.isJoined = true;
              return { ok: true, value: joined(line, after) };
            }),
          send: ({ commandId, command }) =>
            ask<Accepted>(line, () =>
              accepted(line, decision.execute(participantId, { commandId, command })),
            ),
          close() {
            cut(line);
            lines.splice(lines.indexOf(line), 1);
          },
        };
      },
    up: (line: Line) => up(line),
    cut: (line: Line) => cut(line),
    /** The hub's beat: everything since the last one travels as one frame for each who has joined. */
    beat(): void {
      if (published === decision.seq()) return;
      const frames = framesOf(decision.span(published));
      published = decision.seq();
      for (const line of lines.filter((each) => each.isJoined)) {
        const frame = JSON.stringify(frames(decision.viewerOf(line.participantId)));
        line.told = decision.mine(line.participantId);
        const mine = JSON.stringify(line.told);
        under(line, () => line.ears.frame(JSON.parse(frame) as Frame), true);
        under(line, () => line.ears.mine(JSON.parse(mine) as Mine), true);
      }
    },
    /** All connections break, and the hub remembers nothing; the log stays. */
    restart(): void {
      for (const line of [...lines]) cut(line);
      published = decision.seq();
    },
    pending: () => packets.length,
    /** The packet at this place arrives: any place but 0 is a reordering. */
    deliver(place: number): void {
      const [packet] = packets.splice(place % Math.max(packets.length, 1), 1);
      packet?.arrive();
    },
    drop: (place: number) => void packets.splice(place % Math.max(packets.length, 1), 1),
    duplicate(place: number): void {
      const packet = packets[place % Math.max(packets.length, 1)];
      if (packet?.duplicable === true) packets.push(packet);
    },
    decisionId,
  };
}
