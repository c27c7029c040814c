import { limits } from "./limits";
import type { Criterion } from "./model";
import { reject } from "./rejection";
import type { Rejection } from "./rejection";

type Placed = Pick<Criterion, "id" | "parentId" | "use" | "retired">;

/** The groups above a criterion, the nearest first. Stops where a list that holds no tree would go in circles. */
export function groupsAbove(criteria: readonly Pick<Criterion, "id" | "parentId">[], id: string): string[] {
  const above: string[] = [];
  let at = criteria.find((criterion) => criterion.id === id);
  while (at !== undefined && at.parentId !== null && !above.includes(at.parentId)) {
    above.push(at.parentId);
    const { parentId } = at;
    at = criteria.find((criterion) => criterion.id === parentId);
  }
  return above;
}

/** Whether anything stands in the group, retired or not. */
export function hasMembers(criteria: readonly Pick<Criterion, "parentId">[], groupId: string): boolean {
  return criteria.some((criterion) => criterion.parentId === groupId);
}

/** How many levels a criterion and what stands in it take up; 1 for what is no group. */
function levelsOf(criteria: readonly Placed[], id: string): number {
  const below = criteria.filter((criterion) => groupsAbove(criteria, criterion.id).includes(id));
  const depths = below.map((criterion) => groupsAbove(criteria, criterion.id).indexOf(id) + 2);
  return Math.max(1, ...depths);
}

/** S16: why a criterion cannot stand in a group; null when it can. */
export function placeRefused(
  criteria: readonly Placed[],
  criterionId: string,
  parentId: string | null,
): { ok: false; rejection: Rejection } | null {
  if (parentId === null) return null;
  const group = criteria.find((criterion) => criterion.id === parentId);
  if (group === undefined) return reject("unknown_criterion", { id: parentId });
  if (group.use !== "group" || group.retired) return reject("not_a_group", { id: parentId });
  const above = [parentId, ...groupsAbove(criteria, parentId)];
  if (above.includes(criterionId)) return reject("group_cycle");
  const levels = above.length + levelsOf(criteria, criterionId);
  return levels > limits.levels ? reject("group_too_deep", { most: limits.levels }) : null;
}

/**
 * What the criteria of each group weigh together: the sum of merged weights (0–1 by criterion id) over everything below
 * it, in id order. By group id; splitting a criterion into parts shows in it (methods §2.8).
 */
export function groupTotals(
  criteria: readonly Pick<Criterion, "id" | "parentId" | "use">[],
  merged: Readonly<Record<string, number>>,
): Record<string, number> {
  const totals = new Map(criteria.filter(({ use }) => use === "group").map(({ id }) => [id, 0]));
  for (const id of Object.keys(merged).sort())
    for (const groupId of groupsAbove(criteria, id)) totals.set(groupId, totals.get(groupId)! + merged[id]!);
  return Object.fromEntries(totals);
}
