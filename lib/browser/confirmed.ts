import { applyFrame } from "@/lib/decision/apply-frame";
import type { Frame } from "@/lib/decision/frame";
import { withChange } from "@/lib/decision/change";
import type { Mine, MineChange } from "@/lib/decision/mine";
import type { View } from "@/lib/decision/view";
import type { Viewer } from "@/lib/decision/viewer";

/** What the server has told. */
export type Confirmed = {
  view: View;
  mine: Mine;
  /** How far the own votes are known to reach: beyond `mine` when something of them was missed. */
  mineUpTo: number;
  /** Frames that came before what they continue. */
  ahead: readonly Frame[];
  /** A frame could not be folded here: an older page meets a newer server. Only a whole view helps. */
  lost: boolean;
};

export function confirmed(view: View, mine: Mine): Confirmed {
  return { view, mine, mineUpTo: mine.seq, ahead: [], lost: false };
}

const mostAhead = 50;

function settled(known: Confirmed): Confirmed {
  const { seq } = known.view.decision;
  const ahead = known.ahead.filter((frame) => frame.to > seq);
  const next = ahead.find((frame) => frame.from === seq + 1);
  if (next === undefined) return { ...known, ahead: ahead.slice(-mostAhead) };
  const view = folded(known.view, next);
  return view === null ? { ...known, ahead: [], lost: true } : settled({ ...known, view, ahead });
}

function folded(view: View, frame: Frame): View | null {
  try {
    return applyFrame(view, frame);
  } catch {
    return null;
  }
}

/** Continues what is known, ignores what is known already, and keeps what came too early. */
export function withFrame(known: Confirmed, frame: Frame): Confirmed {
  if (frame.to <= known.view.decision.seq) return known;
  return settled({ ...known, ahead: [...known.ahead, frame] });
}

/** Takes a whole view, unless a newer one is known. */
export function withView(known: Confirmed, view: View): Confirmed {
  const isOlder = view.decision.seq < known.view.decision.seq;
  return isOlder ? known : settled({ ...known, view, lost: false });
}

/** A frame was made for somebody else than the view shows: this person has joined or changed elsewhere. */
export function withViewer(known: Confirmed, viewer: Viewer): Confirmed {
  const shown = known.view.viewer;
  const isSame =
    shown.participantId === viewer.participantId &&
    shown.workspaceRole === viewer.workspaceRole &&
    shown.link === viewer.link;
  return isSame ? known : { ...known, lost: true };
}

/** The highest seq wins. A change continues only what it was made for; otherwise something was missed before it. */
export function withMine(known: Confirmed, told: Mine | MineChange): Confirmed {
  const { seq } = told;
  if (seq < known.mine.seq) return known;
  const mineUpTo = Math.max(known.mineUpTo, seq);
  if (!("since" in told)) return { ...known, mine: told, mineUpTo };
  const { since, change } = told;
  if (seq === known.mine.seq || since !== known.mine.seq) return { ...known, mineUpTo };
  const ballots = change === null ? known.mine.ballots : withChange(known.mine.ballots, change);
  return { ...known, mine: { seq, ballots }, mineUpTo };
}

/** Whether something is missing that only asking the server brings. */
export function isBehind(known: Confirmed): boolean {
  return known.lost || known.ahead.length > 0 || known.mine.seq < known.mineUpTo;
}
