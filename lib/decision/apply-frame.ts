import { withChange } from "./change";
import { evolve } from "./evolve";
import type { BallotChanges, Frame } from "./frame";
import { headcountOf } from "./heads";
import type { Headcount } from "./heads";
import type { Decision } from "./model";
import { namedRounds, only, readableTextIds } from "./view";
import type { Tally } from "./tally";
import type { PublicBallot, View } from "./view";
import { viewerRole } from "./viewer";

type Ballots = View["ballots"];

function changedBallots(
  known: Readonly<Record<string, PublicBallot>>,
  change: BallotChanges,
): Record<string, PublicBallot> {
  const next = new Map(change.whole ? [] : Object.entries(known));
  for (const [participantId, ballot] of Object.entries(change.of)) next.set(participantId, ballot);
  return Object.fromEntries(next);
}

/** Only ballots of the rounds that count now stay in sight. */
function nextBallots(known: Ballots, decision: Decision, frame: Frame, withheld: View["withheld"]): Ballots {
  const kept = new Set(namedRounds(decision, withheld).map((round) => round.id));
  const all: Record<string, Readonly<Record<string, PublicBallot>>> = { ...known };
  for (const [roundId, change] of Object.entries(frame.ballots ?? {}))
    if (change === null) kept.delete(roundId);
    else all[roundId] = changedBallots(known[roundId] ?? {}, change);
  return only(all, kept);
}

/** Where people are counted, those who are shown now, and always oneself. */
function nextParticipants({ viewer, decision }: View, folded: Decision, { people }: Frame) {
  if (people === undefined) return folded.participants;
  const self = decision.participants[viewer.participantId ?? ""];
  const isListed = self === undefined || people.of[self.id] !== undefined;
  return isListed || viewer.link === "presenter" ? people.of : { ...people.of, [self.id]: self };
}

function nextHeadcount(view: View, participants: Decision["participants"], { people }: Frame): Headcount {
  if (people !== undefined) return people.count;
  return participants === view.decision.participants ? view.people : headcountOf({ participants });
}

function nextNames(known: View["names"], participants: Decision["participants"], frame: Frame) {
  const names = frame.names === undefined ? known : { ...known, ...frame.names };
  return frame.people === undefined ? names : only(names, new Set(Object.keys(participants)));
}

function nextTally(known: Tally, { tally, tallyChange }: Frame): Tally {
  if (tally !== undefined) return tally;
  return tallyChange === undefined ? known : withChange(known, tallyChange);
}

/**
 * The view after a frame: applying what a viewer was sent equals what they would be shown afresh (L2).
 * The frame must begin right after the view: `frame.from === view.decision.seq + 1`, otherwise RangeError.
 */
export function applyFrame(view: View, frame: Frame): View {
  if (frame.from !== view.decision.seq + 1) throw new RangeError("The frame does not continue the view");
  const folded = frame.events.reduce(evolve, view.decision);
  const participants = nextParticipants(view, folded, frame);
  const decision = { ...folded, participants, seq: frame.to };
  const withheld = frame.withheld ?? view.withheld;
  const open = new Set(decision.rounds.filter((round) => round.status !== "closed").map((round) => round.id));
  return {
    viewer: view.viewer,
    decision,
    people: nextHeadcount(view, participants, frame),
    names: nextNames(view.names, participants, frame),
    texts: only(
      { ...view.texts, ...frame.texts },
      readableTextIds(decision, viewerRole(decision, view.viewer)),
    ),
    progress: frame.progress ?? only(view.progress, open),
    tally: nextTally(view.tally, frame),
    withheld,
    ballots: nextBallots(view.ballots, decision, frame, withheld),
  };
}
