import type { MergingRule } from "./merge-votes";
import { TIE_TOLERANCE } from "./tie-tolerance";

/** In place of the logarithm of zero: nothing of it is nothing, and a little of it still zero. */
const LOWEST = -1e300;

/** All votes on one weight or cell by people with power, lowest first; with `geometric` their logarithms. */
export type RuledColumn = { voters: Int32Array; values: Float64Array };

/** The votes of those voters, in order. `valueOf` is each one's vote. */
export function ruledColumn(
  voters: readonly number[],
  rule: MergingRule,
  valueOf: (voter: number) => number,
): RuledColumn {
  const order = voters.toSorted((a, b) => valueOf(a) - valueOf(b));
  const values = order.map((voter) =>
    rule === "geometric" ? Math.max(LOWEST, Math.log(valueOf(voter))) : valueOf(voter),
  );
  return { voters: Int32Array.from(order), values: Float64Array.from(values) };
}

/**
 * What a column comes to by its rule, as `mergeVotes` says it. Per voter, `times` says how often their vote counts and `held`
 * is that times their power. NaN where nobody is left. Plain loops: every column of every resample runs them.
 */
export function mergeColumn(
  column: RuledColumn,
  rule: MergingRule,
  trim: number,
  { times, held }: { times: Float64Array; held: Float64Array },
): number {
  const { voters } = column;
  let total = 0;
  for (let at = 0; at < voters.length; at++) total += held[voters[at]!]!;
  if (total === 0) return NaN;
  switch (rule) {
    case "mean":
      return sumOf(column, held) / total;
    case "geometric":
      return Math.exp(sumOf(column, held) / total);
    case "median":
      return medianOf(column, held, total);
    case "trimmed": {
      let count = 0;
      for (let at = 0; at < voters.length; at++) count += times[voters[at]!]!;
      return trimmedOf(column, held, total, (total * Math.floor(trim * count + TIE_TOLERANCE)) / count);
    }
  }
}

function sumOf({ voters, values }: RuledColumn, held: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < voters.length; at++) sum += held[voters[at]!]! * values[at]!;
  return sum;
}

/** Midway between the first values up to which a hair less and a hair more than half of the power lies. */
function medianOf({ voters, values }: RuledColumn, held: Float64Array, total: number): number {
  const low = total * (0.5 - TIE_TOLERANCE);
  const high = total * (0.5 + TIE_TOLERANCE);
  let at = 0;
  let below = held[voters[0]!]!;
  while (below <= low) below += held[voters[++at]!]!;
  const lower = values[at]!;
  while (below <= high) below += held[voters[++at]!]!;
  return lower / 2 + values[at]! / 2;
}

/** The mean of what is left when so much power is cut off at each end. */
function trimmedOf({ voters, values }: RuledColumn, held: Float64Array, total: number, cut: number): number {
  const end = total - cut;
  let at = 0;
  let below = held[voters[0]!]!;
  while (below <= cut) below += held[voters[++at]!]!;
  let sum = 0;
  let from = cut;
  while (below < end) {
    sum += (below - from) * values[at]!;
    from = below;
    below += held[voters[++at]!]!;
  }
  return (sum + (end - from) * values[at]!) / (end - cut);
}
