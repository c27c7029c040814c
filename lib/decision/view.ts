import { countingRound } from "./asked";
import { countedBallots } from "./counted-ballots";
import type { Directory } from "./directory";
import { headcountOf } from "./heads";
import type { Headcount, Heads } from "./heads";
import type { Ballot, Comment, Decision, Focus, Late, RatingValue, Round } from "./model";
import { selfOf, shownPeople } from "./shown-people";
import type { Self } from "./shown-people";
import { emptyTally, tallyOf } from "./tally";
import type { Tally } from "./tally";
import type { TallyMemory } from "./tally-memory";
import { mostDots, sharesOf } from "./tally-weights";
import { progressOf, viewerRole, withheldFrom } from "./viewer";
import type { Viewer } from "./viewer";
import { weighingId } from "./weighing";

/** A revealed ballot with its person, where the decision shows names and the room is small. */
export type PublicBallot = {
  /** How it was weighed (`weighingId`); null without weights. */
  method: string | null;
  /** By criterion id, summing to 1; null while the weighing is incomplete. */
  shares: Readonly<Record<string, number>> | null;
  /** By cell key. */
  ratings: Readonly<Record<string, RatingValue>>;
  late: Late | null;
};

/** Everything somebody may see of a decision, as of `decision.seq`. Their own votes travel apart (see `mine`). */
export type View = {
  viewer: Viewer;
  /** Without ballots, for the presenter without comments, and with the `shownPeople` alone. */
  decision: Decision;
  people: Headcount;
  names: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string>>;
  /** By open round: who has finished. */
  progress: Readonly<Record<string, Heads>>;
  tally: Tally;
  /** Tallies that wait until the viewer has voted. */
  withheld: readonly Focus[];
  /** By round, then by participant. */
  ballots: Readonly<Record<string, Readonly<Record<string, PublicBallot>>>>;
};

/** The decision without anybody's votes. */
export function withoutBallots(state: Decision): Decision {
  return { ...state, rounds: state.rounds.map((round) => ({ ...round, ballots: {} })) };
}

/** Whether the body of a comment is shown: deleted ones to nobody, hidden ones to facilitators. */
export function showsBody(comment: Comment, role: string): boolean {
  return !comment.deleted && (!comment.hidden || role === "facilitator");
}

/** The ids of all texts that somebody with this role may read. */
export function readableTextIds(state: Decision, role: string): Set<string> {
  const ids = new Set<string>();
  if (role === "presenter" || role === "outsider") return ids;
  for (const comment of Object.values(state.comments)) if (showsBody(comment, role)) ids.add(comment.text.id);
  for (const outcome of state.outcomes) if (outcome.dissent !== null) ids.add(outcome.dissent.id);
  if (state.deciderName !== null) ids.add(state.deciderName.id);
  return ids;
}

/** Those entries of a record whose keys are in the set. */
export function only<T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Record<string, T> {
  const found: Record<string, T> = {};
  for (const key of keys) {
    const value = record[key];
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** The tally without what is withheld; scores need both focuses. */
export function cutTally(tally: Tally, withheld: readonly Focus[]): Tally {
  if (withheld.length === 0) return tally;
  return {
    ...emptyTally,
    rule: tally.rule,
    hasPowers: tally.hasPowers,
    weights: withheld.includes("weights") ? null : tally.weights,
    ratings: withheld.includes("ratings") ? null : tally.ratings,
  };
}

/** One ballot as others may see it. */
export function publicBallot(state: Decision, ballot: Ballot): PublicBallot {
  const ratings = Object.entries(ballot.ratings).map(([key, vote]) => [key, vote.value] as const);
  return {
    method: ballot.weights === null ? null : weighingId(ballot.weights),
    shares: sharesOf(state, ballot),
    ratings: Object.fromEntries(ratings),
    late: ballot.late,
  };
}

const voterCounts = new WeakMap<Round["ballots"], number>();

/** How many voted in a round. Kept by its ballots: every frame asks several times. */
function voterCount({ ballots }: Round): number {
  const count = voterCounts.get(ballots) ?? Object.keys(ballots).length;
  voterCounts.set(ballots, count);
  return count;
}

/** The rounds whose ballots may be seen by name: revealed, names shown, and no more than fifty voters. */
export function namedRounds(state: Decision, withheld: readonly Focus[]): Round[] {
  if (state.names !== "shown") return [];
  return (["weights", "ratings"] as const).flatMap((focus) => {
    const round = withheld.includes(focus) ? undefined : countingRound(state, focus);
    return round === undefined || voterCount(round) > mostDots ? [] : [round];
  });
}

/** All ballots of a round that count, by participant. */
export function publicBallots(
  state: Decision,
  round: Round,
  directory: Directory,
): Record<string, PublicBallot> {
  const entries = countedBallots(state, round, directory.voters).map(
    ({ voterId, ballot }) => [directory.voters[voterId]!, publicBallot(state, ballot)] as const,
  );
  return Object.fromEntries(entries);
}

/** V: what this viewer may see; null for somebody who may see nothing. The one rule for pages, snapshots and exports. */
export function viewOf(state: Decision, directory: Directory, viewer: Viewer): View | null {
  const snapshot = snapshotOf(state, directory, viewer);
  return snapshot === null ? null : viewFor(snapshot, viewer, selfOf(state, directory, viewer));
}

/** What everybody of one audience is shown alike. */
export type Snapshot = Omit<View, "viewer">;

/** A snapshot as the view of one of those it is for, with their own place among the people. */
export function viewFor(snapshot: Snapshot, viewer: Viewer, self: Self | null): View {
  if (self === null) return { ...snapshot, viewer };
  const { id } = self.participant;
  const { decision, names } = snapshot;
  const participants = { ...decision.participants, [id]: self.participant };
  return {
    ...snapshot,
    viewer,
    decision: { ...decision, participants },
    names: self.name === null ? names : { ...names, [id]: self.name },
  };
}

/** The view without its viewer: the same for everybody of one audience. */
export function snapshotOf(
  state: Decision,
  directory: Directory,
  viewer: Viewer,
  memory?: TallyMemory,
): Snapshot | null {
  const role = viewerRole(state, viewer);
  if (role === "outsider") return null;
  const withheld = withheldFrom(state, directory, viewer);
  const isPresenter = role === "presenter";
  const named = isPresenter ? [] : namedRounds(state, withheld);
  const decision = { ...withoutBallots(state), ...(isPresenter && { comments: {} }) };
  const participants = shownPeople(decision, directory, named);
  return {
    decision: { ...decision, participants },
    people: headcountOf(state),
    names: isPresenter ? {} : only(directory.names, new Set(Object.keys(participants))),
    texts: only(directory.texts, readableTextIds(state, role)),
    progress: progressOf(state, directory),
    tally: cutTally(tallyOf(state, directory.voters, memory), withheld),
    withheld,
    ballots: Object.fromEntries(named.map((round) => [round.id, publicBallots(state, round, directory)])),
  };
}
