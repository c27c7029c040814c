import { expect, test } from "vitest";
import { backOff } from "@/lib/browser/back-off";

test("waits double up to the longest, and start anew after a success", () => {
  const waits = backOff(1000, 10_000, () => 0.5);
  const seven = () => Array.from({ length: 7 }, () => waits.next());
  expect(seven()).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]);
  for (let attempt = 0; attempt < 5000; attempt += 1) waits.next();
  expect(waits.next()).toBe(10_000);
  waits.reset();
  expect(seven().slice(0, 2)).toEqual([1000, 2000]);
});

test("two thousand who lose a server together come back spread over a whole second, no crowd among them", () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const waits = Array.from({ length: 2000 }, () => backOff(1000, 10_000, random).next());
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  expect(Math.max(...waits)).toBeLessThanOrEqual(1500);
  const perTenth = Array.from(
    { length: 10 },
    (_, tenth) => waits.filter((wait) => Math.floor((wait - 500) / 100) === tenth).length,
  );
  for (const many of perTenth) expect(many).toBeLessThan(260);
});
