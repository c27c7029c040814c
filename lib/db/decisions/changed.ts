import type { Row, RowChanges } from "./table";

/** What differs between two lists of things with ids: all rows when any moved, since positions shift together. */
export function changedList<T extends { id: string }>(before: readonly T[], after: readonly T[]): RowChanges {
  if (before === after) return { upsert: [], remove: [] };
  const kept = new Set(after.map((item) => item.id));
  return {
    upsert: after.map((item, position) => ({ ...item, position })),
    remove: before.filter((item) => !kept.has(item.id)).map(({ id }) => ({ id })),
  };
}

/**
 * What differs between two records. States are persistent values: what is the same object did not change,
 * so only new objects become rows.
 */
export function changedEntries<T extends object>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  rowOf: (value: T) => Row,
  keyOf: (value: T) => Row = (value) => ({ id: (value as { id?: unknown }).id }),
): RowChanges {
  if (before === after) return { upsert: [], remove: [] };
  return {
    upsert: Object.entries(after)
      .filter(([key, value]) => before[key] !== value)
      .map(([, value]) => rowOf(value)),
    remove: Object.entries(before)
      .filter(([key]) => after[key] === undefined)
      .map(([, value]) => keyOf(value)),
  };
}
