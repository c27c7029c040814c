import { countingRound, isCounted, isFinished, participantOf } from "./asked";
import { countedBallots } from "./counted-ballots";
import type { CountedBallot } from "./counted-ballots";
import type { Directory } from "./directory";
import { headcountOf, listsEverybody } from "./heads";
import type { Headcount, Heads } from "./heads";
import type { Decision, Focus, Participant, Round } from "./model";
import { roleOf } from "./policy";
import type { Role, WorkspaceRole } from "./policy";

/** Somebody who looks at a decision: a participant, a member of the workspace, or the projector. */
export type Viewer = {
  participantId: string | null;
  workspaceRole: WorkspaceRole | null;
  /** The presenter link, or a read-only link to the record: they read, as nobody in particular. */
  link: "presenter" | "record" | null;
};

/** The viewer's role by the state they look at. */
export function viewerRole(state: Pick<Decision, "participants">, viewer: Viewer): Role {
  if (viewer.link === "presenter") return "presenter";
  const role = roleOf(state, viewer);
  return role === "outsider" && viewer.link === "record" ? "visitor" : role;
}

const focuses: readonly Focus[] = ["weights", "ratings"];

const voterIds = new WeakMap<Directory["voters"], ReadonlyMap<string, string>>();

/** Kept by the directory it is of: it is asked for every late participant at every frame. */
function voterIdOf({ voters }: Directory, participantId: string): string | undefined {
  const known = voterIds.get(voters) ?? new Map(Object.entries(voters).map(([id, whose]) => [whose, id]));
  voterIds.set(voters, known);
  return known.get(participantId);
}

/** The revealed rounds that somebody came too late to be shown without having voted. */
function lateRounds(state: Decision, participant: Participant | undefined): Round[] {
  if (participant === undefined || !isCounted(participant)) return [];
  return focuses.flatMap((focus) => {
    const round = countingRound(state, focus);
    if (round === undefined || round.status !== "revealed" || round.revealedSeq === null) return [];
    return participant.joinedSeq > round.revealedSeq ? [round] : [];
  });
}

/** V: whoever joined after a reveal votes before they receive that tally. */
export function withheldFrom(state: Decision, directory: Directory, viewer: Viewer): Focus[] {
  const participant = participantOf(state, viewer.participantId);
  const late = lateRounds(state, participant);
  if (participant === undefined || late.length === 0) return [];
  const voterId = voterIdOf(directory, participant.id);
  return late
    .filter((round) => !isFinished(state, round, voterId === undefined ? undefined : round.ballots[voterId]))
    .map(({ focus }) => focus);
}

/** Whether what somebody is shown depends on what they vote: they came after a reveal. */
export function dependsOnOwnVotes(state: Decision, viewer: Viewer): boolean {
  return lateRounds(state, participantOf(state, viewer.participantId)).length > 0;
}

/** Whether nothing but votes moved between two states: then everybody else stays in their audience. */
export function keepsAudiences(before: Decision, after: Decision): boolean {
  return (
    before.participants === after.participants &&
    before.criteria === after.criteria &&
    before.options === after.options &&
    before.rounds.length === after.rounds.length &&
    before.rounds.every((round, at) => round.status === after.rounds[at]?.status)
  );
}

/** Viewers with the same key are shown exactly the same, apart from their own votes. */
export function audienceOf(state: Decision, directory: Directory, viewer: Viewer): string {
  const role = viewerRole(state, viewer);
  if (role === "presenter" || role === "outsider") return role;
  const base = role === "facilitator" ? "facilitator" : "participant";
  return [base, ...withheldFrom(state, directory, viewer)].join("-");
}

type Progress = Readonly<Record<string, Heads>>;

const progresses = new WeakMap<Decision, { voters: Directory["voters"]; progress: Progress }>();

/** By open round: who finished and counts. A fixed shape that depends on no value (D4). */
export function progressOf(state: Decision, directory: Directory): Progress {
  const known = progresses.get(state);
  if (known?.voters === directory.voters) return known.progress;
  const headcount = headcountOf(state);
  const open = state.rounds.filter((round) => round.status !== "closed");
  const progress = Object.fromEntries(
    open.map((round) => [round.id, finishedIn(state, round, directory, headcount)]),
  );
  progresses.set(state, { voters: directory.voters, progress });
  return progress;
}

type Finished = Pick<Decision, "criteria" | "options"> & {
  counted: readonly CountedBallot[];
  /** In the same order. */
  isFinished: readonly boolean[];
  heads: Heads;
};

/** Kept by round: at every frame all are asked, and few have voted since. */
const finishedOf = new WeakMap<Directory["voters"], Map<string, Finished>>();

function finishedIn(state: Decision, round: Round, { voters }: Directory, headcount: Headcount): Heads {
  const { criteria, options } = state;
  const rounds = finishedOf.get(voters) ?? new Map<string, Finished>();
  finishedOf.set(voters, rounds);
  const counted = countedBallots(state, round, voters);
  const kept = rounds.get(round.id);
  const known = kept?.criteria === criteria && kept.options === options ? kept : undefined;
  if (known?.counted === counted) return known.heads;
  const finished = counted.map((each, at) =>
    known?.counted[at] === each ? known.isFinished[at]! : isFinished(state, round, each.ballot),
  );
  const who = counted.filter((_each, at) => finished[at]);
  const heads: Heads = listsEverybody(headcount)
    ? { count: who.length, of: who.map(({ voterId }) => voters[voterId]!).sort() }
    : { count: who.length, of: null };
  rounds.set(round.id, { criteria, options, counted, isFinished: finished, heads });
  return heads;
}
