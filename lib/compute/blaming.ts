import { InputError } from "./method";

/** Runs a formula that only this field can make refuse: its RangeError becomes an InputError that names the field. */
export function blaming<Value>(path: string, run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message, path) : error;
  }
}
