import libraryConsole from "node:console";
import type { Logger } from "pino";
import { log } from "./log";

/**
 * From now on, whatever libraries complain about on the console goes to the log: as lines like all others, with the
 * request's id, and without what the errors of the database quote (I2). Returns the way back.
 */
export function consoleToLog(to: Logger = log()): () => void {
  const undo = (["error", "warn"] as const).map((complaint) => divert(complaint, to));
  return () => undo.forEach((restore) => restore());
}

function divert(complaint: "error" | "warn", to: Logger): () => void {
  const before = libraryConsole[complaint];
  libraryConsole[complaint] = (...said: unknown[]) => {
    const err = said.find((thing) => thing instanceof Error);
    const words = said.filter((thing) => typeof thing === "string").join(" ");
    if (err === undefined) to[complaint](words);
    // An error's own message may quote what must stay hidden; the log knows which. Pages show people the digest.
    else to[complaint]({ err, digest: "digest" in err ? err.digest : undefined }, "a page failed");
  };
  return () => void (libraryConsole[complaint] = before);
}
