import { linearValue } from "@/lib/methods/linear-value";
import { localValues } from "@/lib/methods/local-values";
import { ratingValue } from "@/lib/methods/rating-value";
import { screenMustHaves } from "@/lib/methods/screen-must-haves";
import { valueCurve } from "@/lib/methods/value-curve";
import { askedOptions, weighedCriteria } from "./asked";
import type { Measure } from "./measure";
import { cellKey } from "./model";
import type { Decision } from "./model";
import type { CellTally, RatingsTally } from "./tally-ratings";

type Framed = Pick<Decision, "criteria" | "options" | "facts">;

function factsOf(state: Framed, criterionId: string): (number | null)[] {
  return askedOptions(state).map(({ id }) => state.facts[cellKey(criterionId, id)]?.value ?? null);
}

/** M16: facts as values from 0 to 1; null where nothing is known. `constant` where local ends tell nothing apart. */
function valuesOfFacts(facts: readonly (number | null)[], { curve }: Measure) {
  switch (curve.kind) {
    case "linear":
      return facts.map((fact) => (fact === null ? null : linearValue(fact, curve)));
    case "piecewise": {
      const valueOf = valueCurve(curve.points);
      return facts.map((fact) => (fact === null ? null : valueOf(fact)));
    }
    case "local":
      return localValues(facts, curve.direction).values;
  }
}

/**
 * M4, M16: the value, 0–1, of every cell that counts, by cell key: what was rated by its scale, what was measured by its
 * curve. Null where nobody rated, or no fact is known. `rated` says which merged rating is meant.
 */
export function cellValues(
  state: Framed,
  ratings: Pick<RatingsTally, "cells"> | null,
  rated: (cell: CellTally) => number | null,
): Record<string, number | null> {
  const options = askedOptions(state);
  const values: Record<string, number | null> = {};
  for (const { id: criterionId, use, measure, scale } of weighedCriteria(state)) {
    const cells = options.map(({ id }) => cellKey(criterionId, id));
    const measured =
      measure !== null && use === "measured" ? valuesOfFacts(factsOf(state, criterionId), measure) : null;
    for (const [row, key] of cells.entries()) {
      const cell = ratings?.cells[key];
      const rating = cell === undefined ? null : rated(cell);
      const judged = rating === null ? null : ratingValue(rating, scale.lo, scale.hi);
      values[key] = (measured === null ? judged : measured[row]) ?? null;
    }
  }
  return values;
}

/** M17: the measured criteria whose limit an option breaks, by option id. What is not known breaks none. */
export function brokenLimits(state: Framed): Record<string, string[]> {
  const limited = weighedCriteria(state).flatMap(({ id, use, measure }) =>
    use === "measured" && measure !== null && measure.limit !== null ? [{ id, limit: measure.limit }] : [],
  );
  const columns = limited.map(({ id }) => factsOf(state, id));
  const options = askedOptions(state);
  const { failures } = screenMustHaves(
    options.map((_, row) => columns.map((column) => column[row] ?? null)),
    limited.map(({ limit }, criterion) => ({ criterion, ...limit })),
  );
  return Object.fromEntries(
    options.map(({ id }, row) => [
      id,
      failures[row]!.filter(([, reason]) => reason === "fails").map(([criterion]) => limited[criterion]!.id),
    ]),
  );
}
