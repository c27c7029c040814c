import { mergedScore } from "./merged-score";
import { packedCells } from "./packed-cells";
import type { PackedCells } from "./packed-cells";
import { shareOut } from "./share-out";
import type { Team } from "./team";

/** Whoever merges as often as this goes on: from then on it pays to have cells packed. */
const OFTEN = 8;

/** A group result in the making. What it holds is overwritten by the next one. */
export type TeamMerger = {
  /** Merged weights, sum 1; all 0 while nobody weighed. */
  readonly weights: Float64Array;
  /** Merged values per cell; NaN where nobody voted (never seen outside this room: `teamResult` says null). */
  readonly values: Float64Array;
  /** Per option Σ merged weight × merged value; −∞ while a cell with weight has no value, or nobody weighed. */
  readonly scores: Float64Array;
  /** Merges everybody as often as `times` says. */
  merge(times: ArrayLike<number>): void;
  /** What was merged last, without one voter who was in it once. */
  mergeWithout(voter: number): void;
};

/**
 * The plain mean of weights and of values per cell, over those who voted (methods 4.1), and the scores they give, for any
 * selection of voters. Sums run in voter order, so that everybody once gives, to the last bit, what `mergeWeights`, `mean`
 * and a sum in criterion order give.
 */
export function teamMerger(team: Team): TeamMerger {
  const { voters, options, criteria } = team;
  const cells = options * criteria;
  const weightSums = new Float64Array(criteria);
  const valueSums = new Float64Array(cells);
  const gaps = new Float64Array(cells);
  const weights = new Float64Array(criteria);
  const values = new Float64Array(cells);
  const scores = new Float64Array(options);
  const drawnVoters = new Int32Array(voters + 3);
  const drawnTimes = new Float64Array(voters + 3);
  let present = 0;
  let merges = 0;
  let packed: PackedCells | null = null;

  function merge(times: ArrayLike<number>): void {
    weightSums.fill(0);
    valueSums.fill(0);
    gaps.fill(0);
    present = 0;
    let drawn = 0;
    for (let voter = 0; voter < voters; voter++) {
      const count = times[voter]!;
      if (count === 0) continue;
      present += count;
      for (const cell of team.missing[voter]!) gaps[cell] = gaps[cell]! + count;
      drawnVoters[drawn] = voter;
      drawnTimes[drawn++] = count;
    }
    // Four voters at a time, which reads and writes the sums a quarter as often; zero times the first voter fills up.
    while (drawn % 4 > 0) {
      drawnVoters[drawn] = 0;
      drawnTimes[drawn++] = 0;
    }
    if (++merges === OFTEN) packed = packedCells(team);
    addAll(weightSums, team.weights, drawn);
    if (packed === null || present > voters) addAll(valueSums, team.values, drawn);
    else {
      packed.sums.fill(0);
      addAll(packed.sums, packed.rows, drawn);
      packed.unpack(valueSums);
    }
    for (let k = 0; k < criteria; k++) weights[k] = weightSums[k]!;
    for (let cell = 0; cell < cells; cell++) values[cell] = valueSums[cell]! / (present - gaps[cell]!);
    score();
  }

  function addAll(sums: Float64Array, rows: Float64Array, drawn: number): void {
    for (let next = 0; next < drawn; next += 4) addFour(sums, rows, next);
  }

  /** Adds four of the drawn voters' rows, one after the other. */
  function addFour(sums: Float64Array, rows: Float64Array, next: number): void {
    const width = sums.length;
    const a = drawnVoters[next]! * width;
    const b = drawnVoters[next + 1]! * width;
    const c = drawnVoters[next + 2]! * width;
    const d = drawnVoters[next + 3]! * width;
    const timesA = drawnTimes[next]!;
    const timesB = drawnTimes[next + 1]!;
    const timesC = drawnTimes[next + 2]!;
    const timesD = drawnTimes[next + 3]!;
    for (let index = 0; index < width; index++) {
      let sum = sums[index]!;
      sum += timesA * rows[a + index]!;
      sum += timesB * rows[b + index]!;
      sum += timesC * rows[c + index]!;
      sum += timesD * rows[d + index]!;
      sums[index] = sum;
    }
  }

  function mergeWithout(voter: number): void {
    const ownWeights = voter * criteria;
    for (let k = 0; k < criteria; k++)
      weights[k] = Math.max(0, weightSums[k]! - team.weights[ownWeights + k]!);
    const ownValues = voter * cells;
    for (let cell = 0; cell < cells; cell++)
      values[cell] = (valueSums[cell]! - team.values[ownValues + cell]!) / (present - 1 - gaps[cell]!);
    for (const cell of team.missing[voter]!) values[cell] = valueSums[cell]! / (present - gaps[cell]!);
    score();
  }

  function score(): void {
    shareOut(weights);
    for (let option = 0; option < options; option++) scores[option] = mergedScore(weights, values, option);
  }

  return { weights, values, scores, merge, mergeWithout };
}
