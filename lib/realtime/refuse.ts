import type { DoorCode, Refusal } from "./protocol";

/** A refusal that says no more than its code. */
export function refuse(code: DoorCode): { ok: false; rejection: Refusal } {
  return { ok: false, rejection: { code } };
}
