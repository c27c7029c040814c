type Fields = Readonly<Record<string, unknown>>;

/** How one JSON value became another of its kind: fields to set, fields to go into, and fields to leave out. */
export type Change = {
  set?: Fields;
  /** Objects, and lists that kept their length, by field or place. */
  in?: Readonly<Record<string, Change>>;
  drop?: readonly string[];
};

function isNested(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Whether a value can become the other one field by field. */
function isAlike(before: unknown, after: unknown): before is Fields {
  if (!isNested(before) || !isNested(after)) return false;
  if (Array.isArray(before) || Array.isArray(after))
    return Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  return true;
}

/** What leads from one value to the other; null when they are equal. What is the same object is not looked into. */
export function changeBetween(before: Fields, after: Fields): Change | null {
  if (before === after) return null;
  const set: Record<string, unknown> = {};
  const inside: Record<string, Change> = {};
  for (const [key, value] of Object.entries(after)) {
    const earlier = before[key];
    if (Object.is(earlier, value)) continue;
    if (!isAlike(earlier, value)) set[key] = value;
    else {
      const change = changeBetween(earlier, value as Fields);
      if (change !== null) inside[key] = change;
    }
  }
  const drop = Object.keys(before).filter((key) => after[key] === undefined && before[key] !== undefined);
  const change: Change = {};
  if (Object.keys(set).length > 0) change.set = set;
  if (Object.keys(inside).length > 0) change.in = inside;
  if (drop.length > 0) change.drop = drop;
  return Object.keys(change).length === 0 ? null : change;
}

/** The value after a change; what did not change stays the same object. RangeError when it does not fit the value. */
export function withChange<T extends object>(value: T, change: Change): T {
  const next = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  for (const [key, inside] of Object.entries(change.in ?? {})) {
    const earlier = next[key];
    if (!isNested(earlier)) throw new RangeError("The change does not fit what it changes");
    next[key] = withChange(earlier, inside);
  }
  Object.assign(next, change.set);
  for (const key of change.drop ?? []) delete next[key];
  return next as T;
}
