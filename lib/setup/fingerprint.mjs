import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * One number for the contents of these files and folders (sha256, hex): it changes exactly when one of them does.
 * @param {string} root
 * @param {string[]} paths relative to the root; missing ones count as missing
 * @param {(path: string) => boolean} [leaveOut]
 */
export function fingerprint(root, paths, leaveOut = () => false) {
  const hash = createHash("sha256");
  const add = (/** @type {string} */ path) => {
    if (leaveOut(path)) return;
    const full = join(root, path);
    if (!existsSync(full)) return void hash.update(`missing ${path}\n`);
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
      return;
    }
    const content = readFileSync(full);
    hash.update(`${path} ${content.length}\n`).update(content);
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
