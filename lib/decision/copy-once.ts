/** Gives a copy of a record that may be changed. */
export type Copy = <T>(record: Readonly<Record<string, T>>) => Record<string, T>;

/** A new copy every time: what was given stays as it is for everybody who holds it. */
export const copyAlways: Copy = (record) => ({ ...record });

/**
 * Copies each record once and gives its own copy back from then on, so that a thousand votes in a round of a thousand
 * voters copy its ballots once and not a thousand times. Only for whoever hands out nothing but the last state.
 */
export function copyOnce(): Copy {
  const own = new WeakSet<object>();
  return <T>(record: Readonly<Record<string, T>>) => {
    if (own.has(record)) return record;
    const made = { ...record };
    own.add(made);
    return made;
  };
}
