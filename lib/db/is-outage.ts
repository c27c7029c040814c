/**
 * SQLSTATEs of what passes by itself: connections (08), deadlocks and serialisation (40), too little of something (53),
 * cancelled, shutting down or starting (57), the system below (58), locks and transactions that took too long, and a
 * server that may only read because another is taking over.
 */
const passingState = /^(08...|40001|40003|40P01|53...|55P03|57014|57P0.|58...|25006|25P03|25P04)$/;

const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** Prisma's words for the same. */
const prismaCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2034", "P2037"]);
const adapterKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);

/** What pg says without a code. */
const withoutCode =
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client (was closed|has encountered a connection error))/;

/**
 * Whether an error says that the database is away or has no room right now, rather than that it refused something: the
 * same may be tried again, and whether it had happened already is for the command ids to tell. Compares codes, so that it
 * knows the errors of both bundles.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (networkCodes.has(code) || prismaCodes.has(code) || passingState.test(code)) return true;
  const { kind, originalCode } = adapterCause(error);
  if (adapterKinds.has(kind ?? "") || passingState.test(originalCode ?? "")) return true;
  return withoutCode.test(error.message) || isOutage(error.cause);
}

type AdapterCause = { kind?: string; originalCode?: string };

/** What Prisma's driver adapter knew of the error. */
function adapterCause(error: Error): AdapterCause {
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: AdapterCause } } };
  return meta?.driverAdapterError?.cause ?? {};
}
