import type { JoinRefusal } from "@/lib/db/access/join-decision";
import { joinMessages } from "@/lib/messages/join";

/** Why somebody does not come in, in a sentence that says what to do. */
export function refusalText(refusal: JoinRefusal): string {
  switch (refusal) {
    case "expired":
    case "revoked":
    case "used_up":
    case "removed":
    case "not_offered":
    case "busy":
      return joinMessages.closed[refusal];
    case "not_found":
      return joinMessages.closed.unknown;
    case "too_many":
      return joinMessages.closed.full;
    default:
      return joinMessages.closed.refused;
  }
}
