/** Throws a RangeError when a value is NaN or infinite: no formula here may ever answer with either. */
export function requireFinite(values: readonly number[]): void {
  // A plain loop by number: nearly everything here begins with it.
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, got ${value}`);
  }
}
