import { InputError } from "./method";

/** Refuses, by its field, a list that does not have one entry for each of something. Throws InputError. */
export function requireLength(entries: readonly unknown[], length: number, path: string): void {
  if (entries.length !== length) throw new InputError(`${entries.length} entries, expected ${length}`, path);
}
