import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { alone } from "./instances.mjs";

/**
 * Runs `work` while no other process makes parts of the program from its sources: commands may be run side by side
 * right after `npm ci`.
 * @template T
 * @param {string} root
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function aloneInMaking(root, work) {
  const directory = join(root, "dist");
  mkdirSync(directory, { recursive: true });
  return alone(directory, work);
}
