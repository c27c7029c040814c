import { unitTolerance } from "./unit-tolerance";

/** A limit that every option has to keep: on a fact, or on a team value. Criteria are numbered from 0. */
export type MustHave = { criterion: number; op: ">=" | "<="; limit: number };

/** What is wrong with an option: it fails a must-have, or nobody knows. */
export type MustHaveFailure = [criterion: number, reason: "fails" | "unknown"];

/**
 * Which options keep every must-have. Just reaching a limit is keeping it (within `unitTolerance`). A fact nobody knows
 * (null) is listed as unknown, and does not knock an option out by itself.
 *
 * `facts` is options × criteria. Failing options keep their score, have no rank, and are never winners.
 */
export function screenMustHaves(
  facts: readonly (readonly (number | null)[])[],
  rules: readonly MustHave[],
): { passes: boolean[]; failures: MustHaveFailure[][] } {
  const tolerances = rules.map(({ criterion, limit }) =>
    unitTolerance([limit, ...facts.map((row) => row[criterion] ?? 0)]),
  );
  const failures = facts.map((row) =>
    rules.flatMap(({ criterion, op, limit }, index): MustHaveFailure[] => {
      const fact = row[criterion] ?? null;
      if (fact === null) return [[criterion, "unknown"]];
      const short = op === ">=" ? limit - fact : fact - limit;
      return short > tolerances[index]! ? [[criterion, "fails"]] : [];
    }),
  );
  return { passes: failures.map((of) => !of.some(([, reason]) => reason === "fails")), failures };
}
