import { countingRound } from "./asked";
import { changeBetween } from "./change";
import type { Change } from "./change";
import type { Directory } from "./directory";
import { isBallotEvent, isPeopleEvent } from "./event";
import type { EventType, RecordedEvent } from "./event";
import { headcountOf, isSameCount, listsEverybody } from "./heads";
import type { Headcount, Heads } from "./heads";
import type { Decision, Focus, Round } from "./model";
import { isSamePeople, selfOf, shownPeople } from "./shown-people";
import { tallyOf } from "./tally";
import type { Tally } from "./tally";
import { TallyMemory } from "./tally-memory";
import { cutTally, namedRounds, only, publicBallots, readableTextIds } from "./view";
import type { PublicBallot } from "./view";
import { audienceOf, progressOf, viewerRole, withheldFrom } from "./viewer";
import type { Viewer } from "./viewer";

/** Changed ballots of one round. `whole` replaces what was known. */
export type BallotChanges = { whole: boolean; of: Readonly<Record<string, PublicBallot>> };

/** "This covers `from..to`; here is what you may see of it." Merged values are always the latest. */
export type Frame = {
  from: number;
  to: number;
  events: readonly RecordedEvent[];
  /** Where people are counted, in place of events about them: how many, and those the viewer is shown now. */
  people?: { count: Headcount; of: Decision["participants"] };
  names?: Readonly<Record<string, string>>;
  texts?: Readonly<Record<string, string>>;
  progress?: Readonly<Record<string, Heads>>;
  /** Everything merged, in place of what was known. */
  tally?: Tally;
  /** What changed in the tally that was known. */
  tallyChange?: Change;
  withheld?: readonly Focus[];
  /** By round; null = the ballots of this round are not shown any more. */
  ballots?: Readonly<Record<string, BallotChanges | null>>;
};

/** A stretch of the log with the states around it. `before` is null when it is not at hand: then frames are whole. */
export type Span = {
  before: Decision | null;
  after: Decision;
  events: readonly RecordedEvent[];
  directory: Directory;
};

/** Events after which no merged value can have changed; neither can by `FrameChanged` without `names`. */
const leavesTally: ReadonlySet<EventType> = new Set<EventType>([
  "EvidenceAdded",
  "EvidenceEdited",
  "EvidenceRemoved",
  "ConflictLinked",
  "ConflictUnlinked",
  "PhaseMoved",
  "CommentPosted",
  "CommentEdited",
  "CommentDeleted",
  "CommentHidden",
  "CommentShown",
  "ThreadResolved",
  "ThreadReopened",
]);

const focuses: readonly Focus[] = ["weights", "ratings"];

const commentTypes: ReadonlySet<EventType> = new Set<EventType>([
  "CommentPosted",
  "CommentEdited",
  "CommentDeleted",
  "CommentHidden",
  "CommentShown",
  "ThreadResolved",
  "ThreadReopened",
]);

/** Votes in a sealed round move nothing that anybody may see but the progress. */
function movesTally(recorded: RecordedEvent, after: Decision): boolean {
  const { event } = recorded;
  if (leavesTally.has(event.type)) return false;
  if (event.type === "FrameChanged") return event.change.names !== undefined;
  if (!isBallotEvent(event)) return true;
  return after.rounds.find((round) => round.id === event.roundId)?.status !== "sealed";
}

/** The rounds whose ballots the viewer may have before them, and does not see any more. */
function droppedRounds(span: Span, named: readonly Round[]): string[] {
  const counting = focuses.flatMap((focus) => countingRound(span.after, focus) ?? []);
  return counting.filter((round) => !named.includes(round)).map((round) => round.id);
}

function ballotChanges(
  span: Span,
  withheld: readonly Focus[],
  whole: boolean,
): Record<string, BallotChanges | null> {
  const { before, after, directory } = span;
  const named = namedRounds(after, withheld);
  const earlierNamed = new Set(before === null ? [] : namedRounds(before, withheld).map((round) => round.id));
  const changes = named.map((round): readonly [string, BallotChanges] => {
    const earlier = before?.rounds.find((candidate) => candidate.id === round.id);
    const sameFrame = before?.criteria === after.criteria && before?.options === after.options;
    const known = earlier !== undefined && earlierNamed.has(round.id) && sameFrame && before !== null;
    if (whole || !known || before.participants !== after.participants)
      return [round.id, { whole: true, of: publicBallots(after, round, directory) }];
    const moved = Object.entries(round.ballots).filter(
      ([voterId, ballot]) => earlier.ballots[voterId] !== ballot,
    );
    const counted = publicBallots(
      { ...after, rounds: [] },
      { ...round, ballots: Object.fromEntries(moved) },
      directory,
    );
    return [round.id, { whole: false, of: counted }];
  });
  const dropped = droppedRounds(span, named)
    .filter((id) => whole || earlierNamed.has(id))
    .map((id) => [id, null] as const);
  return Object.fromEntries([
    ...changes.filter(([, change]) => change.whole || Object.keys(change.of).length > 0),
    ...dropped,
  ]);
}

/** Texts that the events brought into sight since then, or all of them when nothing is known. */
function textsFor({ after, directory }: Span, role: string, since: Decision | null): Record<string, string> {
  const readable = readableTextIds(after, role);
  if (since === null) return only(directory.texts, readable);
  const before = readableTextIds(since, role);
  return only(directory.texts, new Set([...readable].filter((id) => !before.has(id))));
}

/** Whether an event says something about the viewer's own place among the people. */
function concerns({ event }: RecordedEvent, { participantId }: Viewer): boolean {
  return isPeopleEvent(event) && event.participantId === participantId;
}

/** The people at one end of a span, as its viewers are shown them; the viewer's own place only where it changed. */
function peopleAt(
  state: Decision | null,
  { directory, events }: Span,
  viewer: Viewer,
  withheld: readonly Focus[],
) {
  if (state === null) return {};
  const isPresenter = viewerRole(state, viewer) === "presenter";
  const shown = shownPeople(
    isPresenter ? { ...state, comments: {} } : state,
    directory,
    isPresenter ? [] : namedRounds(state, withheld),
  );
  const self = events.some((event) => concerns(event, viewer)) ? selfOf(state, directory, viewer) : null;
  return self === null ? shown : { ...shown, [self.participant.id]: self.participant };
}

/** Whether nothing moved that says who is shown, as with every vote where no ballots are shown. */
function showsSamePeople(before: Decision, after: Decision, withheld: readonly Focus[]): boolean {
  return (
    before.participants === after.participants &&
    before.comments === after.comments &&
    before.outcomes === after.outcomes &&
    [before, after].every((state) => namedRounds(state, withheld).length === 0)
  );
}

/** V13: who came into sight, and, where people are counted, everybody who is in sight. */
function peopleFor(
  span: Span,
  viewer: Viewer,
  withheld: readonly Focus[],
  since: Decision | null,
): Partial<Frame> {
  const { after, directory } = span;
  if (since !== null && showsSamePeople(since, after, withheld)) return {};
  const known = peopleAt(since, span, viewer, withheld);
  const of = peopleAt(after, span, viewer, withheld);
  const fresh = Object.keys(of).filter((id) => known[id] === undefined);
  const names = viewerRole(after, viewer) === "presenter" ? {} : only(directory.names, new Set(fresh));
  const count = headcountOf(after);
  const isSame = since !== null && isSameCount(headcountOf(since), count) && isSamePeople(known, of);
  return {
    ...(!listsEverybody(count) && !isSame && { people: { count, of } }),
    ...(Object.keys(names).length > 0 && { names }),
  };
}

/** The merged values of a state, made when they are first asked for. */
type Merged = (state: Decision) => Tally;

/** The tally whole, or what changed in it since. Whoever is in the same audience as then was told the same. */
function tallyFor(
  merged: Merged,
  after: Decision,
  withheld: readonly Focus[],
  since: Decision | null,
): Pick<Frame, "tally" | "tallyChange"> {
  const tally = cutTally(merged(after), withheld);
  if (since === null) return { tally };
  const tallyChange = changeBetween(cutTally(merged(since), withheld), tally);
  return tallyChange === null ? {} : { tallyChange };
}

function buildFrame(span: Span, viewer: Viewer, merged: Merged): Frame {
  const { before, after, events, directory } = span;
  const role = viewerRole(after, viewer);
  const withheld = withheldFrom(after, directory, viewer);
  const isSame =
    before !== null && audienceOf(before, directory, viewer) === audienceOf(after, directory, viewer);
  /** What the viewer has; null when they are told everything. */
  const since = isSame ? before : null;
  const isPresenter = role === "presenter";
  const lists = listsEverybody(headcountOf(after));
  const shown = events.filter(
    ({ event }) =>
      !isBallotEvent(event) &&
      !(isPresenter && commentTypes.has(event.type)) &&
      (lists || !isPeopleEvent(event)),
  );
  const frame: Frame = { from: events[0]?.seq ?? after.seq + 1, to: after.seq, events: shown };
  Object.assign(frame, peopleFor(span, viewer, withheld, since));
  const texts = textsFor(span, role, since);
  if (Object.keys(texts).length > 0) frame.texts = texts;
  const progress = progressOf(after, directory);
  if (since === null || JSON.stringify(progress) !== JSON.stringify(progressOf(since, directory)))
    frame.progress = progress;
  if (since === null || events.some((recorded) => movesTally(recorded, after))) {
    Object.assign(frame, tallyFor(merged, after, withheld, since));
    frame.withheld = withheld;
    if (!isPresenter) frame.ballots = ballotChanges(span, withheld, since === null);
  }
  return frame;
}

/**
 * The frames of a span, one per audience: merged values are computed once, a frame once per pair of
 * audiences before and after. Null for a viewer who may see nothing (any more).
 */
export function framesOf(span: Span, memory = new TallyMemory()): (viewer: Viewer) => Frame | null {
  const built = new Map<string, Frame>();
  const { after, directory } = span;
  const lists = listsEverybody(headcountOf(after));
  const merged: Merged = (state) => tallyOf(state, directory.voters, memory);
  return (viewer) => {
    const audience = audienceOf(span.after, span.directory, viewer);
    if (audience === "outsider") return null;
    const earlier = span.before === null ? "" : audienceOf(span.before, span.directory, viewer);
    const isAlone = !lists && span.events.some((event) => concerns(event, viewer));
    const key = `${earlier}>${audience}${isAlone ? `>${viewer.participantId}` : ""}`;
    const known = built.get(key);
    if (known !== undefined) return known;
    const frame = buildFrame(span, viewer, merged);
    built.set(key, frame);
    return frame;
  };
}
