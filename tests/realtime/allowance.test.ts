import { expect, test } from "vitest";
import { AccountAllowances, Allowance } from "@/lib/realtime/allowance";

const rate = { burst: 3, perSecond: 2 };

/** A bucket and its clock, in milliseconds. */
function bucket() {
  const clock = { now: 0 };
  return { clock, allowance: new Allowance(rate, () => clock.now) };
}

test("H1 an allowance gives a burst, and so many per second after it", () => {
  const { clock, allowance } = bucket();
  const at = (now: number) => {
    clock.now = now;
    return allowance.take();
  };
  expect([at(0), at(0), at(0), at(0)]).toEqual([true, true, true, false]);
  expect([at(499), at(500), at(500), at(1000)]).toEqual([false, true, false, true]);
});

test("H1 what is refused costs nothing: whoever asks again and again gets in as soon as there is room", () => {
  const { clock, allowance } = bucket();
  const taken: number[] = [];
  for (clock.now = 0; clock.now <= 2000; clock.now += 62.5) if (allowance.take()) taken.push(clock.now);
  expect(taken).toEqual([0, 62.5, 125, 500, 1000, 1500, 2000]);
});

test("an allowance never holds more than its burst, and is full again in time", () => {
  const { clock, allowance } = bucket();
  allowance.take();
  expect(allowance.isFull).toBe(false);
  clock.now = 499;
  expect(allowance.isFull).toBe(false);
  clock.now = 60_000;
  expect(allowance.isFull).toBe(true);
  expect([1, 2, 3, 4].map(() => allowance.take())).toEqual([true, true, true, false]);
});

test("H1 each account has its own", () => {
  const accounts = new AccountAllowances({ burst: 1, perSecond: 0.001 });
  expect(["a", "b", "a"].map((account) => accounts.take(account))).toEqual([true, true, false]);
});
