import { expect, test } from "vitest";
import {
  situationKey,
  situationNews,
  situationOf,
} from "@/app/decisions/[decisionId]/_components/room/situation";
import { workshopMessages } from "@/lib/messages/workshop";
import { worldAfter } from "../support/given";
import { openRound, reveal, team } from "../support/given-matrix";

const before = situationOf(worldAfter(...team).state);
const opened = situationOf(worldAfter(...team, openRound("w", "weights")).state);
const revealed = situationOf(worldAfter(...team, openRound("w", "weights"), reveal("w")).state);

test("what happens to a round is announced", () => {
  expect(situationNews(before, opened)).toBe(workshopMessages.onOpened.weights);
  expect(situationNews(opened, revealed)).toBe(workshopMessages.onRevealed.weights);
});

test("where the room goes is announced", () => {
  expect(situationNews(before, { ...before, phase: "weigh" })).toBe(workshopMessages.onPhase("weigh"));
  expect(situationNews(before, { ...before, phase: "decided" })).toBe(workshopMessages.onDecided);
});

test("the key changes exactly with what is announced", () => {
  expect(situationKey(before)).not.toBe(situationKey(opened));
  expect(situationKey(opened)).not.toBe(situationKey(revealed));
  expect(situationKey(opened)).toBe(situationKey({ ...opened }));
});
