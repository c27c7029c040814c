import { expect, test } from "vitest";
import { noticeWords } from "@/app/decisions/[decisionId]/_components/merging/notice-words";
import type { Notice } from "@/lib/decision/tally-notices";

const titled = (...titles: string[]) => titles.map((title) => ({ id: title.toLowerCase(), title }));
const words = (notice: Notice) =>
  noticeWords(notice, titled("Speed", "Cost"), titled("Train", "Car", "Bike"));

test("M23 names up to three cells that decide, and counts the others", () => {
  const cell = (criterionId: string, optionId: string) => ({ criterionId, optionId });
  const two = [cell("speed", "train"), cell("cost", "car")];
  expect(words({ code: "gaps_decide", cells: two })).toBe(
    "Who comes first depends on what nobody rated: Speed, Train and Cost, Car.",
  );
  const five = [...two, cell("cost", "bike"), cell("speed", "bike"), cell("speed", "car")];
  expect(words({ code: "gaps_decide", cells: five })).toMatch(/Cost, Bike, and 2 more\.$/);
});

test("M24 names whom the mean of personal verdicts favours", () => {
  expect(words({ code: "personal_verdict", optionIds: ["car", "bike"] })).toMatch(/favours Car and Bike:/);
});

test("M18 M19 M20 says what stands in for what was chosen, and what depends on the list", () => {
  expect(words({ code: "local_curve", criterionId: "cost" })).toMatch(
    /^The values of Cost .* depends on the list/,
  );
  expect(words({ code: "geometric_unavailable" })).toMatch(/plain mean stands in/);
  expect(words({ code: "aij_unavailable" })).toMatch(/not everybody compared every pair/);
});
