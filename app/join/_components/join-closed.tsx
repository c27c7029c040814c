import { joinMessages } from "@/lib/messages/join";
import { EmptyState } from "@/lib/ui/empty-state";

/** Why nobody comes in this way, in a sentence that says what to do. */
export function JoinClosed({ reason }: { reason: Exclude<keyof typeof joinMessages.closed, "not_offered"> }) {
  const stays = reason === "expired" || reason === "revoked" || reason === "used_up";
  return (
    <EmptyState title={joinMessages.closedTitle} level={1}>
      <p>{joinMessages.closed[reason]}</p>
      {stays && <p>{joinMessages.closedStays}</p>}
    </EmptyState>
  );
}
