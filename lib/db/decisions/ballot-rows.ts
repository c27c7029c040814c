import { changedVotes } from "@/lib/decision/changed-votes";
import { cellKey } from "@/lib/decision/model";
import type { Ballot, Decision, Late, RatingVote, Round, WeightVote } from "@/lib/decision/model";
import type { Weighing, WeighingMethod } from "@/lib/decision/weighing";
import type { Row, RowChanges, Table } from "./table";

export const roundTable: Table = {
  name: "Round",
  key: ["id"],
  columns: {
    id: "uuid",
    position: "int",
    number: "int",
    focus: "text",
    status: "text",
    start: "text",
    previousRoundId: "uuid",
    openedAt: "timestamptz",
    revealedAt: "timestamptz",
    closedAt: "timestamptz",
    revealedSeq: "int",
    weightsHash: "text",
  },
};

export const ballotTable: Table = {
  name: "Ballot",
  key: ["roundId", "voterId"],
  columns: {
    roundId: "uuid",
    voterId: "uuid",
    method: "text",
    judgements: "jsonb",
    weightsSeq: "int",
    done: "boolean",
    late: "text",
    hasFirst: "boolean",
    firstMethod: "text",
    firstJudgements: "jsonb",
    firstWeightsSeq: "int",
  },
};

export const ratingTable: Table = {
  name: "Rating",
  key: ["roundId", "voterId", "criterionId", "optionId"],
  columns: {
    roundId: "uuid",
    voterId: "uuid",
    criterionId: "uuid",
    optionId: "uuid",
    value: "smallint",
    seq: "int",
    firstValue: "smallint",
    firstSeq: "int",
  },
};

export type BallotRow = {
  roundId: string;
  voterId: string;
  method: WeighingMethod | null;
  judgements: Weighing["judgements"] | null;
  weightsSeq: number | null;
  done: boolean;
  late: Late | null;
  hasFirst: boolean;
  firstMethod: WeighingMethod | null;
  firstJudgements: Weighing["judgements"] | null;
  firstWeightsSeq: number | null;
};

export type RatingRow = {
  roundId: string;
  voterId: string;
  criterionId: string;
  optionId: string;
  value: number | null;
  seq: number | null;
  firstValue: number | null;
  firstSeq: number | null;
};

function roundRow(round: Round, position: number): Row {
  const { ballots: _ballots, ...row } = round;
  return { ...row, position };
}

export function roundChanges(before: Decision, after: Decision): RowChanges {
  if (before.rounds === after.rounds) return { upsert: [], remove: [] };
  const known = new Map(
    before.rounds.map((round, position) => [round.id, JSON.stringify(roundRow(round, position))]),
  );
  const rows = after.rounds.map(roundRow);
  return { upsert: rows.filter((row) => known.get(String(row.id)) !== JSON.stringify(row)), remove: [] };
}

/** A ballot that is not the object it was, with what it was. */
export type ChangedBallot = {
  roundId: string;
  voterId: string;
  ballot: Ballot;
  earlier: Ballot | undefined;
};

/** Ballots and ratings have tables of their own, which ask for the same: it is looked for once. */
export function changedBallots(before: Decision, after: Decision): readonly ChangedBallot[] {
  const changed: ChangedBallot[] = [];
  const rounds = new Map(before.rounds.map((round) => [round.id, round.ballots]));
  for (const { id: roundId, ballots } of after.rounds) {
    const earlier = rounds.get(roundId);
    if (earlier === ballots) continue;
    for (const voterId of Object.keys(ballots)) {
      const ballot = ballots[voterId]!;
      if (earlier?.[voterId] !== ballot)
        changed.push({ roundId, voterId, ballot, earlier: earlier?.[voterId] });
    }
  }
  return changed;
}

/** Whether the row of a ballot says the same as before: ratings, now and at first, have rows of their own. */
function hasSameRow(ballot: Ballot, earlier: Ballot | undefined): boolean {
  return (
    earlier !== undefined &&
    ballot.weights === earlier.weights &&
    ballot.done === earlier.done &&
    ballot.late === earlier.late &&
    (ballot.first === null) === (earlier.first === null) &&
    ballot.first?.weights === earlier.first?.weights
  );
}

export function ballotChanges(moved: readonly ChangedBallot[]): RowChanges {
  const changed = moved.filter(({ ballot, earlier }) => !hasSameRow(ballot, earlier));
  const upsert = changed.map(({ roundId, voterId, ballot }): BallotRow => ({
    roundId,
    voterId,
    method: ballot.weights?.method ?? null,
    judgements: ballot.weights?.judgements ?? null,
    weightsSeq: ballot.weights?.seq ?? null,
    done: ballot.done,
    late: ballot.late,
    hasFirst: ballot.first !== null,
    firstMethod: ballot.first?.weights?.method ?? null,
    firstJudgements: ballot.first?.weights?.judgements ?? null,
    firstWeightsSeq: ballot.first?.weights?.seq ?? null,
  }));
  return { upsert, remove: [] };
}

const nothing: Ballot["ratings"] = {};

function changedCells(before: Ballot | undefined, after: Ballot): readonly string[] {
  const now = changedVotes(before?.ratings ?? nothing, after.ratings);
  const first = changedVotes(before?.first?.ratings ?? nothing, after.first?.ratings ?? nothing);
  return first.length === 0 ? now : [...new Set([...now, ...first])];
}

const scale = (vote: RatingVote | undefined) =>
  vote === undefined || vote.value === "abstain" ? null : vote.value;

export function ratingChanges(moved: readonly ChangedBallot[]): RowChanges {
  const upsert: Row[] = [];
  const remove: Row[] = [];
  for (const { roundId, voterId, ballot, earlier } of moved) {
    for (const cell of changedCells(earlier, ballot)) {
      const now = ballot.ratings[cell];
      const first = ballot.first?.ratings[cell];
      const [criterionId, optionId] = cell.split(":");
      if (now === undefined && first === undefined) remove.push({ roundId, voterId, criterionId, optionId });
      else
        upsert.push({
          roundId,
          voterId,
          criterionId,
          optionId,
          value: scale(now),
          seq: now?.seq ?? null,
          firstValue: scale(first),
          firstSeq: first?.seq ?? null,
        });
    }
  }
  return { upsert, remove };
}

function weightsOf(
  method: WeighingMethod | null,
  judgements: Weighing["judgements"] | null,
  seq: number | null,
): WeightVote | null {
  if (method === null || judgements === null || seq === null) return null;
  // The method says what the judgements look like: both were written together.
  return { method, judgements, seq } as WeightVote;
}

function ratingsOf(rows: readonly RatingRow[], which: "now" | "first"): Record<string, RatingVote> {
  const votes = rows.flatMap((row): [string, RatingVote][] => {
    const seq = which === "now" ? row.seq : row.firstSeq;
    const value = which === "now" ? row.value : row.firstValue;
    return seq === null ? [] : [[cellKey(row.criterionId, row.optionId), { value: value ?? "abstain", seq }]];
  });
  return Object.fromEntries(votes);
}

/** The ballots of one round as their rows tell them. */
export function ballotsFromRows(
  ballots: readonly BallotRow[],
  ratings: readonly RatingRow[],
): Record<string, Ballot> {
  const byVoter = new Map<string, RatingRow[]>();
  for (const row of ratings) {
    const own = byVoter.get(row.voterId);
    if (own === undefined) byVoter.set(row.voterId, [row]);
    else own.push(row);
  }
  return Object.fromEntries(
    ballots.map((row) => {
      const own = byVoter.get(row.voterId) ?? [];
      const ballot: Ballot = {
        weights: weightsOf(row.method, row.judgements, row.weightsSeq),
        ratings: ratingsOf(own, "now"),
        done: row.done,
        first: row.hasFirst
          ? {
              weights: weightsOf(row.firstMethod, row.firstJudgements, row.firstWeightsSeq),
              ratings: ratingsOf(own, "first"),
            }
          : null,
        late: row.late,
      };
      return [row.voterId, ballot];
    }),
  );
}
