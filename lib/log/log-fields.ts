import { AsyncLocalStorage } from "node:async_hooks";

/** What every line carries that is written while something is being answered. */
export type LogFields = {
  readonly requestId?: string;
  readonly commandId?: string;
};

/** Shared by both bundles of the process, like everything there is one of. */
const key = Symbol.for("weighhouse.log-fields");

type Holder = { [key]?: AsyncLocalStorage<LogFields> };

function storage(): AsyncLocalStorage<LogFields> {
  const holder = globalThis as Holder;
  holder[key] ??= new AsyncLocalStorage<LogFields>();
  return holder[key];
}

/** Runs `work` so that everything it logs carries these fields, beside those around it. */
export function withLogFields<T>(fields: LogFields, work: () => T): T {
  return storage().run({ ...logFields(), ...fields }, work);
}

/** The fields of what is being answered; empty outside of anything. */
export function logFields(): LogFields {
  return storage().getStore() ?? {};
}
