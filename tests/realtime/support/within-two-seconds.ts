import { setTimeout as nap } from "node:timers/promises";
import { expect } from "vitest";

/**
 * Waits until something holds, for two seconds as this process lives them: a hundred naps of 20 ms. Where a busy
 * machine draws them out, it draws out what is waited for as well.
 */
export async function withinTwoSeconds(holds: () => boolean): Promise<void> {
  for (let naps = 0; naps < 100 && !holds(); naps += 1) await nap(20);
  expect(holds()).toBe(true);
}
