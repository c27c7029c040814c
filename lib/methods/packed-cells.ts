import type { Team } from "./team";

/** A team's values as whole steps, several cells to a number, so that one addition adds them all. */
export type PackedCells = {
  /** Voters × numbers. */
  rows: Float64Array;
  /** One sum per number, to be filled by adding rows at most as often as there are voters. */
  sums: Float64Array;
  /** What the sums are per cell, in the unit of the values. */
  unpack(into: Float64Array): void;
};

/** Whole numbers are exact in a double up to this power of two. */
const BITS = 53;
/** The finest steps looked for: sixteenths. */
const FINEST = 16;

/**
 * Ratings are few steps of halves, quarters … of their scale, and their sums small whole numbers of steps: a double holds
 * four of them at 2,000 voters on five steps. All of it is exact, so it gives to the last bit what adding the values gives.
 * Null where values are no such steps or below zero, and where no two would fit.
 */
export function packedCells({ voters, options, criteria, values }: Team): PackedCells | null {
  const steps = stepsOf(values);
  if (steps === null) return null;
  let largest = 1;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, values[at]! * steps);
  const bits = Math.ceil(Math.log2(voters * largest + 1));
  const base = 2 ** bits;
  const together = Math.floor(BITS / bits);
  if (together < 2) return null;
  const cells = options * criteria;
  const width = Math.ceil(cells / together);
  const rows = new Float64Array(voters * width);
  for (let voter = 0; voter < voters; voter++)
    for (let cell = 0; cell < cells; cell++) {
      const place = voter * width + Math.floor(cell / together);
      rows[place] = rows[place]! + values[voter * cells + cell]! * steps * base ** (cell % together);
    }
  const sums = new Float64Array(width);
  return {
    rows,
    sums,
    unpack(into) {
      for (let cell = 0, number = 0; number < width; number++) {
        let rest = sums[number]!;
        for (const end = Math.min(cells, cell + together); cell < end; cell++) {
          const others = Math.floor(rest / base);
          into[cell] = (rest - others * base) / steps;
          rest = others;
        }
      }
    },
  };
}

/** The fewest steps to 1, a power of two, of which all values are whole numbers; null when there are none so coarse. */
function stepsOf(values: Float64Array): number | null {
  let steps = 1;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value < 0) return null;
    while (!Number.isInteger(value * steps)) {
      steps *= 2;
      if (steps > FINEST) return null;
    }
  }
  return steps;
}
