import type { Decision } from "./model";
import type { CommandType } from "./command";

/** What somebody is to one decision. */
export type Role = "facilitator" | "voter" | "observer" | "visitor" | "presenter" | "outsider";
export const roles: readonly Role[] = [
  "facilitator",
  "voter",
  "observer",
  "visitor",
  "presenter",
  "outsider",
];

/** A role in the workspace that owns the decision. */
export type WorkspaceRole = "owner" | "facilitator" | "member" | "viewer";

/** Who acts, as the server knows it: never from a body. */
export type Actor = {
  /** Null for somebody who has not joined. */
  participantId: string | null;
  voterId: string | null;
  workspaceRole: WorkspaceRole | null;
  /** Set by the join door after it checked the invitation or the membership; a sample colleague is marked. */
  admitted: false | "person" | "sample";
};

const framing = {
  facilitator: true,
  voter: false,
  observer: false,
  visitor: false,
  presenter: false,
  outsider: false,
};
const talking = { ...framing, voter: true, observer: true };
const voting = { ...framing, voter: true };
const joining = {
  facilitator: false,
  voter: false,
  observer: false,
  visitor: true,
  presenter: false,
  outsider: true,
};

/** Role × command: the one table of who may change what. `decide` obeys it, buttons show it, a test walks it. */
export const commandPolicy: Readonly<Record<CommandType, Readonly<Record<Role, boolean>>>> = {
  OpenDecision: joining,
  ChangeFrame: framing,
  TurnIntoDecision: framing,
  ChangeMerging: framing,
  AddOption: framing,
  EditOption: framing,
  MoveOption: framing,
  RetireOption: framing,
  RestoreOption: framing,
  DeleteOption: framing,
  AddCriterion: framing,
  EditCriterion: framing,
  ChangeCriterionUse: framing,
  ChangeScale: framing,
  ChangeMeasure: framing,
  MoveCriterion: framing,
  GroupCriterion: framing,
  RetireCriterion: framing,
  RestoreCriterion: framing,
  DeleteCriterion: framing,
  AddEvidence: framing,
  EditEvidence: framing,
  RemoveEvidence: framing,
  LinkConflict: framing,
  UnlinkConflict: framing,
  MarkMustHave: framing,
  StateFact: framing,
  WithdrawFact: framing,
  MovePhase: framing,
  OpenRound: framing,
  RevealRound: framing,
  CloseRound: framing,
  CastWeights: voting,
  WithdrawWeights: voting,
  CastRating: voting,
  WithdrawRating: voting,
  FinishBallot: voting,
  JoinDecision: joining,
  // Voters and observers may switch themselves before their first vote; decide checks whose it is.
  ChangeParticipation: talking,
  // The workspace owner can always take over: see `mayTakeOver`.
  ChangePower: framing,
  GrantFacilitator: framing,
  RevokeFacilitator: framing,
  RemoveParticipant: framing,
  RestoreParticipant: framing,
  PostComment: talking,
  EditComment: talking,
  DeleteComment: talking,
  HideComment: framing,
  ShowComment: framing,
  ResolveThread: talking,
  ReopenThread: talking,
  RecordOutcome: framing,
  ReopenDecision: framing,
};

/** What can be read of a decision, and on which surface. */
export type Reading = "decision" | "comments" | "names" | "presentation" | "record" | "participants";

/** Role × what may be read; the values themselves are cut by `visibility`. */
export const readingPolicy: Readonly<Record<Reading, Readonly<Record<Role, boolean>>>> = {
  decision: {
    facilitator: true,
    voter: true,
    observer: true,
    visitor: true,
    presenter: false,
    outsider: false,
  },
  comments: {
    facilitator: true,
    voter: true,
    observer: true,
    visitor: true,
    presenter: false,
    outsider: false,
  },
  names: { facilitator: true, voter: true, observer: true, visitor: true, presenter: false, outsider: false },
  presentation: {
    facilitator: true,
    voter: true,
    observer: true,
    visitor: true,
    presenter: true,
    outsider: false,
  },
  record: {
    facilitator: true,
    voter: true,
    observer: true,
    visitor: true,
    presenter: false,
    outsider: false,
  },
  participants: {
    facilitator: true,
    voter: true,
    observer: true,
    visitor: true,
    presenter: false,
    outsider: false,
  },
};

/** The role of an actor, from the decision's own book first and the workspace second. */
export function roleOf(
  state: Pick<Decision, "participants">,
  actor: Pick<Actor, "participantId" | "workspaceRole">,
): Role {
  const participant = actor.participantId === null ? undefined : state.participants[actor.participantId];
  if (participant !== undefined && !participant.removed) {
    if (participant.facilitator) return "facilitator";
    return participant.participation === "votes" ? "voter" : "observer";
  }
  if (participant?.removed === true) return "outsider";
  return actor.workspaceRole === null ? "outsider" : "visitor";
}

/** Whether the role may send this kind of command at all. */
export function may(role: Role, command: CommandType): boolean {
  return commandPolicy[command][role];
}

/** P6: the workspace owner can always make a facilitator and restore somebody, also themselves. */
export function mayTakeOver(actor: Actor, command: CommandType): boolean {
  const takesOver = command === "GrantFacilitator" || command === "RestoreParticipant";
  return takesOver && actor.workspaceRole === "owner";
}
