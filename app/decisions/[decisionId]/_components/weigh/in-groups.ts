import { groupsAbove } from "@/lib/decision/criteria-tree";
import type { Criterion } from "@/lib/decision/model";

/** A criterion with the groups that begin at it: the outermost first. */
export type InGroups = { criterion: Criterion; heads: readonly Criterion[] };

/** Criteria of one group together, groups where their first criterion stands; within them the order stays. */
export function inGroups(all: readonly Criterion[], listed: readonly Criterion[]): InGroups[] {
  const pathOf = (criterion: Criterion) => groupsAbove(all, criterion.id).reverse();
  const placed = together(listed, (criterion) => pathOf(criterion), 0);
  let before: readonly string[] = [];
  return placed.map((criterion) => {
    const path = pathOf(criterion);
    const shared = path.findIndex((id, depth) => before[depth] !== id);
    const fresh = shared < 0 ? [] : path.slice(shared);
    before = path;
    return {
      criterion,
      heads: fresh.flatMap((id) => all.find((group) => group.id === id) ?? []),
    };
  });
}

/** Sorts by group at one level after the other; what stands in no group is a group of its own. */
function together(
  criteria: readonly Criterion[],
  pathOf: (criterion: Criterion) => readonly string[],
  depth: number,
): Criterion[] {
  const groups = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    const key = pathOf(criterion)[depth] ?? criterion.id;
    groups.set(key, [...(groups.get(key) ?? []), criterion]);
  }
  return [...groups.values()].flatMap((members) =>
    members.length > 1 ? together(members, pathOf, depth + 1) : members,
  );
}
