import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { projectRoot } from "@/lib/setup/paths.mjs";

const script = (directory: string) =>
  `import(${JSON.stringify(pathToFileURL(join(projectRoot, "lib/setup/secret.mjs")).href)})
    .then(({ ownSecret }) => process.stdout.write(ownSecret(${JSON.stringify(directory)})))`;

function secretOf(directory: string): Promise<string> {
  const child = spawn(process.execPath, ["-e", script(directory)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => void (said += chunk.toString()));
  return new Promise((resolve) => child.on("close", () => resolve(said)));
}

test("processes that start at the same moment get one whole secret, which only its owner may read", async () => {
  const directory = mkdtempSync(join(tmpdir(), "weighhouse-secret-"));
  try {
    const secrets = await Promise.all(Array.from({ length: 6 }, () => secretOf(directory)));
    expect(secrets[0]).toMatch(/^[\w-]{48}$/);
    expect(new Set(secrets).size).toBe(1);
    expect(readdirSync(directory)).toEqual(["secret"]);
    expect(statSync(join(directory, "secret")).mode & 0o777).toBe(0o600);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
});
