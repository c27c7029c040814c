import { normalise } from "./normalise";

/** A team's votes as plain lists, voters in id order. */
export type TeamVotes = {
  /** Voters × criteria: each voter's points or weights; null for who did not weigh, as all zeros are. */
  weights: readonly (readonly number[] | null)[];
  /** Voters × options × criteria: values on one scale, larger is better; null for a missing vote. */
  values: readonly (readonly (readonly (number | null)[])[])[];
};

/** The same in dense columns, for computing over and over again. A cell's place is option × criteria + criterion. */
export type Team = {
  voters: number;
  options: number;
  criteria: number;
  /** Voters × criteria, each voter's sum 1, or all 0 for who did not weigh. */
  weights: Float64Array;
  /** Voters × cells, 0 where the vote is missing. */
  values: Float64Array;
  /** Per voter, the cells without a vote. */
  missing: readonly (readonly number[])[];
};

/**
 * Votes in dense columns, weights normalised to 1. Only options that are in the running belong here: what fails a must-have
 * is left out by the caller. Throws a RangeError on votes of different shapes, negative weights, or numbers that are not
 * finite.
 */
export function packTeam(votes: TeamVotes, options: number, criteria: number): Team {
  const voters = votes.values.length;
  if (votes.weights.length !== voters) throw new RangeError("Weights of every voter, in their order");
  const cells = options * criteria;
  const weights = new Float64Array(voters * criteria);
  const values = new Float64Array(voters * cells);
  const missing = votes.values.map((rows, voter) => {
    const own = votes.weights[voter]! ?? [];
    if (own.length > 0) {
      requireLength(own, criteria);
      weights.set(normalise(own) ?? [], voter * criteria);
    }
    requireLength(rows, options);
    for (const row of rows) requireLength(row, criteria);
    return packRows(rows, values.subarray(voter * cells, (voter + 1) * cells));
  });
  return { voters, options, criteria, weights, values, missing };
}

/** Writes one voter's rows one after the other; the places of the gaps. */
function packRows(rows: TeamVotes["values"][number], into: Float64Array): number[] {
  const gaps: number[] = [];
  let cell = 0;
  // Plain loops: every vote goes through them.
  for (const row of rows) {
    for (let k = 0; k < row.length; k++, cell++) {
      const value = row[k]!;
      if (value === null) gaps.push(cell);
      else if (Number.isFinite(value)) into[cell] = value;
      else throw new RangeError(`Expected a finite number, got ${value}`);
    }
  }
  return gaps;
}

function requireLength(list: readonly unknown[], length: number): void {
  if (list.length !== length) throw new RangeError(`List of ${list.length}, expected ${length}`);
}
