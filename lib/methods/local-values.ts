import type { Direction } from "./direction";
import { linearValue } from "./linear-value";

/** Neither the best nor the worst on the list, whichever way one looks. */
const noDifference = 0.5;

/**
 * Values whose ends are the worst and best option on the list: 0 and 1. They depend on that list, so that adding or
 * removing an option may change the order of others; prefer ends that the team agreed on. A missing fact stays null.
 *
 * On a `constant` column every option gets the same value, ½; leave such a criterion out. `constant` is null when no fact
 * is known. Throws a RangeError on a number that is not finite.
 */
export function localValues(
  facts: readonly (number | null)[],
  direction: Direction,
): { values: (number | null)[]; constant: boolean | null } {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return { values: [...facts], constant: null };
  const lowest = known.reduce((least, fact) => Math.min(least, fact));
  const highest = known.reduce((most, fact) => Math.max(most, fact));
  const [worst, best] = direction === "benefit" ? [lowest, highest] : [highest, lowest];
  return {
    values: facts.map((fact) =>
      fact === null ? null : (linearValue(fact, { worst, best }) ?? noDifference),
    ),
    constant: worst === best,
  };
}
