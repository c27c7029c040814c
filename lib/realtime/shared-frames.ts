import type { Frame } from "@/lib/decision/frame";
import { audienceOf, dependsOnOwnVotes } from "@/lib/decision/viewer";
import type { Viewer } from "@/lib/decision/viewer";
import type { Member } from "./member";
import type { RealtimeSocket } from "./realtime-socket";
import type { Showing } from "./snapshots";

type Frames = (viewer: Viewer) => Frame | null;

/**
 * Who is sent which frame: members of one audience share one, so that it is encoded once. `afresh` are those whom no frame
 * fits, as what they may see changed.
 */
export function sharedFrames(
  members: Iterable<Member>,
  showing: Showing,
  frames: Frames,
): { shared: Map<Frame, RealtimeSocket[]>; afresh: Member[] } {
  const byAudience = new Map<string, Frame | null>();
  const shared = new Map<Frame, RealtimeSocket[]>();
  const afresh: Member[] = [];
  for (const member of members) {
    const frame = member.stale ? null : frameFor(member, showing, frames, byAudience);
    const group = frame === null ? undefined : shared.get(frame);
    if (frame === null) afresh.push(member);
    else if (group === undefined) shared.set(frame, [member.socket]);
    else group.push(member.socket);
  }
  return { shared, afresh };
}

function frameFor(
  member: Member,
  { shown, directory }: Showing,
  frames: Frames,
  byAudience: Map<string, Frame | null>,
): Frame | null {
  const { audience, viewer } = member;
  if (audience === null) {
    if (!dependsOnOwnVotes(shown, viewer)) member.audience = audienceOf(shown, directory, viewer);
    return frames(viewer);
  }
  const known = byAudience.get(audience);
  if (known !== undefined) return known;
  const frame = frames(viewer);
  byAudience.set(audience, frame);
  return frame;
}
