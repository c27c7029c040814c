import { limits } from "@/lib/decision/limits";
import { clientEnvelopeSchema } from "@/lib/decision/schema/command";
import { id, seq } from "@/lib/decision/schema/ids";
import type { CommandMessage, JoinMessage, PeopleMessage } from "./protocol";

/** Links are short; nobody needs to look at more. */
const longestLink = 200;

/** The values of exactly these keys, or null when it is no plain object, or one with other keys. */
function exactly<K extends string>(message: unknown, keys: readonly K[]): Record<K, unknown> | null {
  if (typeof message !== "object" || message === null || Array.isArray(message)) return null;
  const given = Object.keys(message);
  const fits = given.length === keys.length && keys.every((key) => Object.hasOwn(message, key));
  return fits ? (message as Record<K, unknown>) : null;
}

export function parseLeave(message: unknown): { decisionId: string } | null {
  const fields = exactly(message, ["decisionId"]);
  const decisionId = id.safeParse(fields?.decisionId);
  return decisionId.success ? { decisionId: decisionId.data } : null;
}

export function parseJoin(message: unknown): JoinMessage | null {
  const fields = exactly(message, ["decisionId", "after", "link"]);
  if (fields === null) return null;
  const decisionId = id.safeParse(fields.decisionId);
  const after = seq.nullable().safeParse(fields.after);
  const { link } = fields;
  const linkFits = link === null || (typeof link === "string" && link.length <= longestLink);
  if (!decisionId.success || !after.success || !linkFits) return null;
  return { decisionId: decisionId.data, after: after.data, link };
}

export function parsePeople(message: unknown): PeopleMessage | null {
  const fields = exactly(message, ["decisionId", "from", "named"]);
  if (fields === null) return null;
  const decisionId = id.safeParse(fields.decisionId);
  const { from, named } = fields;
  if (!decisionId.success || !Number.isSafeInteger(from) || typeof named !== "string") return null;
  const fits = Number(from) >= 0 && named.length <= limits.name;
  return fits ? { decisionId: decisionId.data, from: Number(from), named } : null;
}

export function parseCommand(message: unknown): CommandMessage | null {
  const fields = exactly(message, ["decisionId", "commandId", "command"]);
  if (fields === null) return null;
  const decisionId = id.safeParse(fields.decisionId);
  const { commandId, command } = fields;
  const envelope = clientEnvelopeSchema.safeParse({ commandId, command });
  if (!decisionId.success || !envelope.success) return null;
  return { decisionId: decisionId.data, ...envelope.data };
}
