import type { Comment, Decision, Outcome, OutcomeKind, Participant, Target } from "@/lib/decision/model";
import { changedEntries } from "./changed";
import type { Row, RowChanges, Table } from "./table";

export const participantTable: Table = {
  name: "Participant",
  key: ["id"],
  columns: {
    id: "uuid",
    facilitator: "boolean",
    participation: "text",
    removed: "boolean",
    joinedSeq: "int",
    sample: "boolean",
    power: "double precision",
  },
};

export const commentTable: Table = {
  name: "Comment",
  key: ["id"],
  columns: {
    id: "uuid",
    authorId: "uuid",
    targetKind: "text",
    criterionId: "uuid",
    optionId: "uuid",
    parentId: "uuid",
    textId: "uuid",
    textHash: "text",
    at: "timestamptz",
    editedAt: "timestamptz",
    deleted: "boolean",
    hidden: "boolean",
    resolved: "boolean",
    afterOutcome: "boolean",
  },
};

export const outcomeTable: Table = {
  name: "Outcome",
  key: ["id"],
  columns: {
    id: "uuid",
    position: "int",
    kind: "text",
    optionIds: "uuid[]",
    summary: "text",
    reason: "text",
    differsBecause: "text",
    counterArgument: "text",
    dissentId: "uuid",
    dissentHash: "text",
    untilDate: "date",
    untilCondition: "text",
    reviewOn: "date",
    recordedAt: "timestamptz",
    recordedBy: "uuid",
    recordedSeq: "int",
    reopenedAt: "timestamptz",
    reopenedReason: "text",
  },
};

export type CommentRow = {
  id: string;
  authorId: string;
  targetKind: Target["kind"];
  criterionId: string | null;
  optionId: string | null;
  parentId: string | null;
  textId: string;
  textHash: string;
  at: Date;
  editedAt: Date | null;
  deleted: boolean;
  hidden: boolean;
  resolved: boolean;
  afterOutcome: boolean;
};

export type OutcomeRow = {
  id: string;
  kind: OutcomeKind;
  optionIds: string[];
  summary: string;
  reason: string;
  differsBecause: string | null;
  counterArgument: string;
  dissentId: string | null;
  dissentHash: string | null;
  untilDate: string | null;
  untilCondition: string | null;
  reviewOn: string | null;
  recordedAt: Date;
  recordedBy: string;
  recordedSeq: number;
  reopenedAt: Date | null;
  reopenedReason: string | null;
};

export const participantChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(before.participants, after.participants, (participant) => participant);

export const commentChanges = (before: Decision, after: Decision): RowChanges =>
  changedEntries(before.comments, after.comments, ({ target, text, ...comment }) => ({
    ...comment,
    targetKind: target.kind,
    criterionId: "criterionId" in target ? target.criterionId : null,
    optionId: "optionId" in target ? target.optionId : null,
    textId: text.id,
    textHash: text.hash,
  }));

function outcomeRow(outcome: Outcome, position: number): Row {
  const { dissent, postponedUntil, reopened, ...rest } = outcome;
  return {
    ...rest,
    position,
    dissentId: dissent?.id ?? null,
    dissentHash: dissent?.hash ?? null,
    untilDate: postponedUntil?.date ?? null,
    untilCondition: postponedUntil?.condition ?? null,
    reopenedAt: reopened?.at ?? null,
    reopenedReason: reopened?.reason ?? null,
  };
}

/** Earlier outcomes first: reopening one and recording the next may fall into the same batch. */
export function outcomeChanges(before: Decision, after: Decision): RowChanges {
  const upsert = after.outcomes.flatMap((outcome, position) =>
    before.outcomes[position] === outcome ? [] : [outcomeRow(outcome, position)],
  );
  return { upsert, remove: [] };
}

function targetOf(row: CommentRow): Target {
  switch (row.targetKind) {
    case "decision":
      return { kind: "decision" };
    case "criterion":
      return { kind: "criterion", criterionId: row.criterionId ?? "" };
    case "option":
      return { kind: "option", optionId: row.optionId ?? "" };
    case "cell":
      return { kind: "cell", criterionId: row.criterionId ?? "", optionId: row.optionId ?? "" };
  }
}

function commentFromRow(row: CommentRow): Comment {
  return {
    id: row.id,
    authorId: row.authorId,
    target: targetOf(row),
    parentId: row.parentId,
    text: { id: row.textId, hash: row.textHash },
    at: row.at.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: row.deleted,
    hidden: row.hidden,
    resolved: row.resolved,
    afterOutcome: row.afterOutcome,
  };
}

function outcomeFromRow(row: OutcomeRow): Outcome {
  return {
    id: row.id,
    kind: row.kind,
    optionIds: row.optionIds,
    summary: row.summary,
    reason: row.reason,
    differsBecause: row.differsBecause,
    counterArgument: row.counterArgument,
    dissent: row.dissentId === null ? null : { id: row.dissentId, hash: row.dissentHash ?? "" },
    postponedUntil:
      row.untilCondition === null ? null : { date: row.untilDate, condition: row.untilCondition },
    reviewOn: row.reviewOn,
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.recordedBy,
    recordedSeq: row.recordedSeq,
    reopened:
      row.reopenedAt === null ? null : { at: row.reopenedAt.toISOString(), reason: row.reopenedReason ?? "" },
  };
}

/** People, comments and outcomes as their rows tell them. */
export function talkFromRows(rows: {
  participants: readonly Participant[];
  comments: readonly CommentRow[];
  outcomes: readonly OutcomeRow[];
}): Pick<Decision, "participants" | "comments" | "outcomes"> {
  return {
    participants: Object.fromEntries(rows.participants.map((participant) => [participant.id, participant])),
    comments: Object.fromEntries(rows.comments.map((row) => [row.id, commentFromRow(row)])),
    outcomes: rows.outcomes.map(outcomeFromRow),
  };
}
