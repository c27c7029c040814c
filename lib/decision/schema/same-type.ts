/** A type without `readonly` and without the seams of intersections, so that two spellings compare equal. */
export type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

/** `true` when both types are the same in both directions, optional keys included; otherwise `false`. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** Every member of a union by its `type`. */
export type ByType<Union extends { type: string }> = {
  [Type in Union["type"]]: Plain<Extract<Union, { type: Type }>>;
};

/**
 * Checks while compiling that a schema reads exactly the hand-written type: `assertSame<Same<A, B>>()` does not
 * type-check when they differ. At run time it does nothing.
 */
export function assertSame<_Proof extends true>(): void {
  return;
}
