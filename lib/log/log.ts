import type { DestinationStream, LevelWithSilent, LogFn, Logger } from "pino";
import pino from "pino";
import { env } from "@/lib/env";
import { logFields } from "./log-fields";
import { describeError, redact } from "./redact";

/** Next bundles its own copy of every module; a registered symbol is the same in both. */
const key = Symbol.for("weighhouse.log");

type Holder = { [key]?: Logger };

/** The one log of this process: JSON lines on stdout, UTC, hidden things redacted, the ids of request and command where there are any. */
export function log(): Logger {
  const holder = globalThis as Holder;
  holder[key] ??= makeLog(env().LOG_LEVEL);
  return holder[key];
}

/** A log of one's own, for tests and programs that write elsewhere. */
export function makeLog(level: LevelWithSilent, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { app: "weighhouse" },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...logFields() }),
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(fields) as Record<string, unknown>,
      },
      // Errors are described by `redact` already.
      serializers: { err: (described: unknown) => described },
      hooks: {
        logMethod(args, method) {
          method.apply(this, withSafeMessage(args));
        },
      },
    },
    destination,
  );
}

/** An error logged without words of its own would bring its message along, which may quote what must stay hidden. */
function withSafeMessage(args: Parameters<LogFn>): Parameters<LogFn> {
  const [first, words] = args as [unknown, unknown];
  const error = first instanceof Error ? first : errorIn(first);
  if (error === undefined || words !== undefined) {
    return first instanceof Error ? ([{ err: first }, ...args.slice(1)] as Parameters<LogFn>) : args;
  }
  const fields = first instanceof Error ? { err: first } : first;
  return [fields, String(describeError(error).message)] as Parameters<LogFn>;
}

function errorIn(fields: unknown): Error | undefined {
  if (typeof fields !== "object" || fields === null || !("err" in fields)) return undefined;
  return fields.err instanceof Error ? fields.err : undefined;
}
