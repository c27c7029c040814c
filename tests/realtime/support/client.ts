import { io } from "socket.io-client";
import type { Socket } from "socket.io-client";
import { sealSession } from "@/lib/auth/sealed-session";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/db/people/sessions";
import { applyFrame } from "@/lib/decision/apply-frame";
import type { Command } from "@/lib/decision/command";
import type { Figures } from "@/lib/decision/figures/figures";
import type { Frame } from "@/lib/decision/frame";
import type { Mine } from "@/lib/decision/mine";
import type { Heads } from "@/lib/decision/heads";
import type { Self } from "@/lib/decision/shown-people";
import { viewFor } from "@/lib/decision/view";
import type { View } from "@/lib/decision/view";
import { newId } from "@/lib/browser/new-id";
import type { Viewer } from "@/lib/decision/viewer";
import type {
  Accepted,
  Answer,
  ClientMessages,
  Joined,
  ServerMessages,
  Snapshot,
} from "@/lib/realtime/protocol";
import { socketPath } from "@/lib/realtime/protocol";
import { soon } from "../../support/soon";

type Line = Socket<ServerMessages, ClientMessages>;

const opened = new Set<Line>();

/** Closes whatever a test left open. */
export function closeAll(): void {
  for (const line of opened) line.disconnect();
  opened.clear();
}

/** A signed-in browser: its session and the cookie it sends. */
export async function signedIn(userId: string): Promise<{ sessionId: string; cookie: string }> {
  const session = await createSession(userId, "Test/1.0");
  const sealed = await sealSession({ userId, sessionId: session.id }, session.expiresAt);
  return { sessionId: session.id, cookie: `${sessionCookieName()}=${sealed}` };
}

type Headers = Record<string, string>;

/** One connection, with everything it heard. */
export class Client {
  readonly frames: Frame[] = [];
  readonly mines: Mine[] = [];
  readonly snapshots: View[] = [];
  readonly figures: { seq: number; figures: Figures }[] = [];
  readonly online: Heads[] = [];
  readonly refusals: string[] = [];
  /** Every text that came over the wire, as it came. */
  readonly raw: string[] = [];
  /** What a server that stops has said. */
  stopping: { within: number } | null = null;
  isGone = false;
  view: View | null = null;
  /** The last snapshot, until it is known for whom. */
  private held: Snapshot | null = null;
  disconnected: string | null = null;

  private constructor(readonly line: Line) {
    line.on("decision:frame", ({ frame }) => {
      this.frames.push(frame);
      if (this.view !== null && frame.from === this.view.decision.seq + 1)
        this.view = applyFrame(this.view, frame);
    });
    line.on("decision:mine", ({ mine }) => void this.mines.push(mine));
    line.on("decision:snapshot", ({ snapshot }) => (this.held = snapshot));
    line.on("decision:viewer", ({ viewer, self }) => {
      this.view = this.viewFor(viewer, self);
      this.snapshots.push(this.view);
    });
    line.on("decision:figures", ({ seq, figures }) => void this.figures.push({ seq, figures }));
    line.on("decision:gone", () => (this.isGone = true));
    line.on("presence:changed", ({ online }) => void this.online.push(online));
    line.on("server:stopping", (message) => (this.stopping = message));
    line.on("message:refused", ({ code }) => void this.refusals.push(code));
    line.on("disconnect", (reason) => (this.disconnected = reason));
    line.io.engine.on("packet", (packet: { data?: unknown }) => this.raw.push(String(packet.data)));
  }

  /** Opens a connection like a browser on this page would; rejects when the handshake is refused. */
  static connect(
    url: string,
    headers: Headers,
    auth: Record<string, unknown> = {},
    origin: string | null = url,
  ): Promise<Client> {
    const line: Line = io(url, {
      path: socketPath,
      transports: ["websocket"],
      extraHeaders: origin === null ? headers : { origin, ...headers },
      auth,
      forceNew: true,
      reconnection: false,
    });
    opened.add(line);
    const client = new Promise<Client>((resolve, reject) => {
      line.io.on("open", () => {
        const made = new Client(line);
        line.on("connect", () => resolve(made));
      });
      line.on("connect_error", reject);
      // A server may die between the handshake and its word of welcome; one that refuses says why before this turn is over.
      line.io.on("close", (reason) => setImmediate(() => reject(new Error(reason))));
    });
    return client;
  }

  /** A signed-in person's browser. */
  static async as(url: string, userId: string): Promise<Client> {
    const { cookie } = await signedIn(userId);
    return Client.connect(url, { cookie });
  }

  join(decisionId: string, after: number | null = null, link: string | null = null): Promise<Answer<Joined>> {
    return this.line.timeout(soon.timeout).emitWithAck("decision:join", { decisionId, after, link });
  }

  private viewFor(viewer: Viewer, self: Self | null): View {
    if (this.held === null) throw new Error("There was no snapshot.");
    return viewFor(this.held, viewer, self);
  }

  /** Joins and keeps the view up to date from then on. */
  async follow(decisionId: string, link: string | null = null): Promise<View> {
    const answer = await this.join(decisionId, null, link);
    if (!answer.ok || answer.value.kind !== "snapshot") throw new Error(JSON.stringify(answer));
    const view = this.viewFor(answer.value.viewer, answer.value.self);
    this.view = view;
    this.mines.push(answer.value.mine);
    return view;
  }

  send(decisionId: string, command: Command, commandId = newId()): Promise<Answer<Accepted>> {
    return this.line.timeout(soon.timeout).emitWithAck("command:send", { decisionId, commandId, command });
  }

  async must(decisionId: string, command: Command): Promise<Accepted> {
    const answer = await this.send(decisionId, command);
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer.rejection)}`);
    return answer.value;
  }

  /** Says something no honest client would. */
  say(event: string, ...args: unknown[]): void {
    (this.line as Socket).emit(event, ...args);
  }

  ask(event: string, ...args: unknown[]): Promise<Answer<unknown>> {
    return (this.line as Socket).timeout(soon.timeout).emitWithAck(event, ...args) as Promise<
      Answer<unknown>
    >;
  }
}
