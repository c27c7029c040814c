/** Throws a RangeError when a value is NaN or infinite: no formula here may ever answer with either. */
export function requireFinite(values: readonly number[]): void {
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, got ${value}`);
  }
}
