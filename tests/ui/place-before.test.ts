import { expect, it } from "vitest";
import { placeBefore } from "@/lib/ui/place-before";

const ids = ["a", "b", "c", "d"];

it.each([
  ["a", "c", "before", "c"],
  ["a", "c", "after", "d"],
  ["a", "d", "after", null],
  ["d", "a", "before", "a"],
  ["d", "b", "after", "c"],
  ["b", "a", "after", "c"],
  ["b", "c", "before", "c"],
  ["d", "c", "after", null],
] as const)("%s dropped at %s (%s) comes before %s", (moved, target, side, before) => {
  expect(placeBefore(ids, moved, target, side)).toBe(before);
});
