import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret that signs sessions: made at the first start, kept in the data folder where only its owner may read it.
 * @param {string} dataDirectory
 */
export function ownSecret(dataDirectory) {
  const file = join(dataDirectory, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    // "wx": two processes that start at the same moment must end up with the same one.
    try {
      writeFileSync(file, randomBytes(36).toString("base64url"), { mode: 0o600, flag: "wx" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
  return readFileSync(file, "utf8").trim();
}
