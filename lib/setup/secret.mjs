import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The secret that signs sessions: made at the first start, kept in the data folder where only its owner may read it.
 * @param {string} dataDirectory
 */
export function ownSecret(dataDirectory) {
  const file = join(dataDirectory, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
    // Two processes that start at the same moment must end up with the same one, and neither may read half of it: it is
    // written elsewhere and takes its place in one step, which fails for whoever comes second.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(36).toString("base64url"), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    } finally {
      rmSync(draft);
    }
  }
  return readFileSync(file, "utf8").trim();
}
