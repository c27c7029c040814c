import type { Actor } from "./policy";
import type { TextRef } from "./model";
import type { DecisionEvent } from "./event";
import type { Result } from "./rejection";

/** What `decide` needs besides state and command. Time, ids and hashes come in: the room is pure. */
export type Context = {
  actor: Actor;
  /** Whose ballot is whose: from the side table, never from the log. */
  voters: Readonly<Record<string, string>>;
  /** A reference to a text about people: its id and a salted hash. */
  reference: (text: string) => TextRef;
  /** An unsalted digest of canonical text, for what is not about people. */
  digest: (text: string) => string;
};

/** An accepted command: its event, and the texts about people that go to the side table. */
export type Accepted = { event: DecisionEvent; texts: readonly { id: string; body: string }[] };

export type Decided = Result<Accepted>;

/** The event without texts. */
export function accept(event: DecisionEvent): Decided {
  return { ok: true, value: { event, texts: [] } };
}
