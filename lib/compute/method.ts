import type { ZodType } from "zod";

/** What a method answers with: plain JSON, and null where something is undefined. */
export type Result = Readonly<Record<string, unknown>>;

/** One method of the open door: the shape it takes, and what it makes of it. */
export type Method = { input: ZodType; run(input: unknown): Result };

/**
 * A method from the schema of its input and a function over `lib/methods`. Schemas are strict objects. What a schema
 * cannot say (a matrix that does not fit a list beside it) is refused by `InputError`, or by the RangeError of a formula.
 */
export function method<Input>(input: ZodType<Input>, run: (input: Input) => Result): Method {
  return { input, run: (value) => run(value as Input) };
}

/** Input that has the right types and still cannot be meant. `path` names the field, as in `pairs.2`. */
export class InputError extends Error {
  override readonly name = "InputError";
  constructor(
    message: string,
    readonly path: string,
  ) {
    super(message);
  }
}
