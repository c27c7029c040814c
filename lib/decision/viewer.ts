import { countedParticipants, countingRound, isCounted, isFinished } from "./asked";
import type { Directory } from "./directory";
import type { Decision, Focus } from "./model";
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
  const role = roleOf(state, { ...viewer, voterId: null, admitted: false });
  return role === "outsider" && viewer.link === "record" ? "visitor" : role;
}

const voterIds = new WeakMap<Directory["voters"], ReadonlyMap<string, string>>();

/** Kept by the directory it is of: it is asked for every late participant at every frame. */
function voterIdOf({ voters }: Directory, participantId: string): string | undefined {
  const known = voterIds.get(voters) ?? new Map(Object.entries(voters).map(([id, whose]) => [whose, id]));
  voterIds.set(voters, known);
  return known.get(participantId);
}

/** V: whoever joined after a reveal votes before they receive that tally. */
export function withheldFrom(state: Decision, directory: Directory, viewer: Viewer): Focus[] {
  const participant = viewer.participantId === null ? undefined : state.participants[viewer.participantId];
  if (participant === undefined || !isCounted(participant)) return [];
  return (["weights", "ratings"] as const).filter((focus) => {
    const round = countingRound(state, focus);
    if (round === undefined || round.status !== "revealed" || round.revealedSeq === null) return false;
    if (participant.joinedSeq <= round.revealedSeq) return false;
    const voterId = voterIdOf(directory, participant.id);
    return !isFinished(state, round, voterId === undefined ? undefined : round.ballots[voterId]);
  });
}

/** Viewers with the same key are shown exactly the same, apart from their own votes. */
export function audienceOf(state: Decision, directory: Directory, viewer: Viewer): string {
  const role = viewerRole(state, viewer);
  if (role === "presenter" || role === "outsider") return role;
  const base = role === "facilitator" ? "facilitator" : "participant";
  return [base, ...withheldFrom(state, directory, viewer)].join("-");
}

type Progress = Readonly<Record<string, readonly string[]>>;

const progresses = new WeakMap<Decision, { voters: Directory["voters"]; progress: Progress }>();

/** By open round: the participants who finished, in id order. A fixed shape that depends on no value (D4). */
export function progressOf(state: Decision, directory: Directory): Progress {
  const known = progresses.get(state);
  if (known?.voters === directory.voters) return known.progress;
  const progress = countFinished(state, directory);
  progresses.set(state, { voters: directory.voters, progress });
  return progress;
}

function countFinished(state: Decision, directory: Directory): Progress {
  const counted = new Set(countedParticipants(state));
  const open = state.rounds.filter((round) => round.status !== "closed");
  return Object.fromEntries(
    open.map((round) => {
      const finished = Object.entries(round.ballots)
        .filter(([, ballot]) => isFinished(state, round, ballot))
        .map(([voterId]) => directory.voters[voterId] ?? "")
        .filter((participantId) => counted.has(participantId));
      return [round.id, finished.sort()];
    }),
  );
}
