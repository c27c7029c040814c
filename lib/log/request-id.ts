import { AsyncLocalStorage } from "node:async_hooks";

/** Shared by both bundles of the process, like everything there is one of. */
const key = Symbol.for("weighhouse.request-id");

type Holder = { [key]?: AsyncLocalStorage<string> };

function storage(): AsyncLocalStorage<string> {
  const holder = globalThis as Holder;
  holder[key] ??= new AsyncLocalStorage<string>();
  return holder[key];
}

/** Runs `work` so that everything it logs carries this id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return storage().run(requestId, work);
}

/** The id of the request being answered; undefined outside of any. */
export function currentRequestId(): string | undefined {
  return storage().getStore();
}
