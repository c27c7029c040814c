import { describe, expect, test } from "vitest";
import { shareText } from "@/app/decisions/[decisionId]/_components/figures/share-text";
import type { Sure } from "@/app/decisions/[decisionId]/_components/figures/verdict-words";
import {
  doubtWords,
  leadWords,
  pointsText,
  shortVerdict,
  verdictWord,
} from "@/app/decisions/[decisionId]/_components/figures/verdict-words";

const sure: Sure = {
  standing: {
    first: [0],
    next: [1],
    lead: 11.63,
    flip: { option: 1, points: 10.8, weights: [] },
    ratingChange: null,
    dominates: [],
  },
  gapsDecide: false,
  verdict: "leaning",
  share: 0.823,
  nameOf: (options) => options.map((option) => ["Django", "Flask"][option]).join(" and "),
};
const level: Sure = {
  ...sure,
  standing: { ...sure.standing, first: [0, 1], next: [], lead: 0 },
  verdict: "too_close",
};

describe("the verdict in words", () => {
  test("M23 there is none while it depends on what nobody rated", () => {
    const open = { ...sure, gapsDecide: true };
    expect(verdictWord(open)).toBe("Open while something is not rated");
    expect(shortVerdict(open)).toBe("Open while something is not rated");
  });

  test("a lead with its three facts", () => {
    expect(verdictWord(sure)).toBe("Leaning Django");
    expect(leadWords(sure)).toBe("Django is 11.6 points ahead.");
    expect(doubtWords(sure)).toBe(
      "Moving 11 of 100 weight points would put Flask ahead; Django wins in 82\u202f% of resampled teams.",
    );
    expect(shortVerdict(sure)).toBe("Leaning Django · 11 points would flip it");
    expect(verdictWord({ ...sure, verdict: "clear" })).toBe("Clearly Django");
  });

  test("a tie is a tie, and nothing has to move for it", () => {
    expect(verdictWord(level)).toBe("Too close to call");
    expect(leadWords(level)).toBe("Django and Flask are level.");
    expect(doubtWords(level)).toBe("Django wins in 82\u202f% of resampled teams.");
    expect(shortVerdict(level)).toBe("Too close to call");
  });

  test("what no weights can change is said so", () => {
    const firm = { ...sure, standing: { ...sure.standing, flip: null } };
    expect(doubtWords(firm)).toMatch(/^No other weights would put another option ahead; /);
    expect(shortVerdict(firm)).toBe("Leaning Django");
  });

  test("while the share is being computed, and with few voters, there is no word", () => {
    const early = { ...sure, verdict: null, share: null };
    expect([verdictWord(early), shortVerdict(early)]).toEqual([null, null]);
    expect(doubtWords(early)).toBe("Moving 11 of 100 weight points would put Flask ahead.");
    const few = { ...sure, verdict: "needs_more_voters" as const };
    expect(verdictWord(few)).toBeNull();
    expect(doubtWords(few)).toMatch(/ahead\. From four voters on/);
    expect(doubtWords({ ...level, verdict: null, share: null })).toBe("");
  });
});

test("points and shares never say nothing or all when it is not so", () => {
  expect([0.2, 0.7, 11.4].map(pointsText)).toEqual(["less than 1", "1", "11"]);
  expect([0, 0.001, 0.5, 0.999, 1].map(shareText)).toEqual([
    "0\u202f%",
    "under 1\u202f%",
    "50\u202f%",
    "over 99\u202f%",
    "100\u202f%",
  ]);
});
