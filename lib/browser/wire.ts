import type { Figures } from "@/lib/decision/figures/figures";
import type { Frame } from "@/lib/decision/frame";
import type { Heads } from "@/lib/decision/heads";
import type { Mine } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";
import type { Accepted, Answer, CommandMessage, JoinMessage } from "@/lib/realtime/protocol";

/** What the store hears from the server about its decision. */
export type Ears = {
  /** The connection stands: join now. Called again after every reconnect. */
  up(): void;
  down(): void;
  frame(frame: Frame): void;
  mine(mine: Mine): void;
  snapshot(view: View, mine: Mine): void;
  figures(figures: Figures): void;
  online(online: Heads): void;
  gone(): void;
};

/** The answer to a join, with the snapshot that belongs to it. */
export type Joined = { mine: Mine; online: Heads } & (
  { kind: "frame"; frame: Frame; viewer: Viewer } | { kind: "snapshot"; view: View }
);

/** The way to the server. Promises reject when the connection broke or no answer came in time. */
export type Wire = {
  join(message: JoinMessage): Promise<Answer<Joined>>;
  send(message: CommandMessage): Promise<Answer<Accepted>>;
  close(): void;
};

/** Opens a wire; it keeps reconnecting until it is closed. */
export type Connect = (ears: Ears) => Wire;
