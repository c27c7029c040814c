import type { Access } from "@/lib/db/decisions/decisions";
import type { Mine } from "@/lib/decision/mine";
import type { Viewer } from "@/lib/decision/viewer";
import type { RealtimeSocket } from "./realtime-socket";

/** One connection in the room of one decision, and what it may see there. */
export type Member = {
  socket: RealtimeSocket;
  access: Access;
  /** The token of the link it came by, to be checked again as long as it stays. */
  linkToken: string | null;
  viewer: Viewer;
  voterId: string | null;
  /** The own ballots it was told last, null = none: what is the same object needs no telling. */
  told: Mine | null;
  /** What they are to the decision changed: the next thing they hear is everything afresh. */
  stale: boolean;
  /**
   * Who is shown the same, as far as votes of others go; null when it has to be looked at with every frame: before the
   * first, and for whoever came after a reveal.
   */
  audience: string | null;
};

/** Whether two viewers are shown a decision by the same rights. */
export function isSameViewer(one: Viewer, other: Viewer): boolean {
  return (
    one.participantId === other.participantId &&
    one.workspaceRole === other.workspaceRole &&
    one.link === other.link
  );
}

/** The participants who are connected, in id order; the projector is nobody. */
export function onlineOf(members: Iterable<Member>): string[] {
  const present = new Set<string>();
  for (const { viewer } of members)
    if (viewer.participantId !== null && viewer.link !== "presenter") present.add(viewer.participantId);
  return [...present].sort();
}
