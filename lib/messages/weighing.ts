import type { RankScheme, WeighingMethod } from "@/lib/decision/weighing";

const titles: Readonly<Record<WeighingMethod, string>> = {
  sliders: "Sliders 0–10",
  points: "100 points",
  ranking: "Put in order",
  swing: "Swings",
  pairwise: "Two at a time",
  best_worst: "Best and worst",
};

/** One sentence each: what one does, and what becomes of it. */
const explanations: Readonly<Record<WeighingMethod, string>> = {
  sliders: "Say for each criterion how much going from its worst to its best end would matter to you.",
  points: "Divide 100 points among the criteria.",
  ranking:
    "Put the criteria in order; the order becomes weights that favour the top without letting it dominate.",
  swing: "Give 100 to the improvement that matters most, and compare the others with it.",
  pairwise: "Compare two criteria at a time; weights come out of it, and contradictions are pointed out.",
  best_worst: "Choose your most and your least important criterion, and compare the others with these two.",
};

const schemes: Readonly<Record<RankScheme, string>> = {
  rank_sum: "Evenly spaced (rank sum)",
  centroid: "Steep (centroid)",
  reciprocal: "Top-heavy (reciprocal)",
};

const schemeHints: Readonly<Record<RankScheme, string>> = {
  rank_sum: "Each place is worth the same step.",
  centroid: "The average of all weightings that keep your order.",
  reciprocal: "Second counts half of the first, third a third.",
};

/** The six ways to weigh. */
export const weighingMessages = {
  method: "How to weigh",
  titles,
  explanations,
  otherStands: (method: string) => `Your weights by “${method}” stand until you answer here.`,
  weightsNow: "What it comes to",
  weightsOpen: "Percentages appear when enough is answered.",
  elsewhere: (method: string) => `You weigh by “${method}”.`,

  schemes,
  schemeHints,
  scheme: "From order to weights",
  order: "Your order, most important first",
  unranked: "Not in order yet",
  addHint: "Tap in order of importance, the most important first.",
  add: (title: string) => `Add ${title} to the order`,
  place: (place: number) => `${place}.`,
  tie: "Same as above",
  untie: "Below it",
  tieLabel: (title: string) => `${title}: as important as the one above`,
  untieLabel: (title: string) => `${title}: less important than the one above`,
  takeOut: (title: string) => `Take ${title} out of the order`,

  swingTop: "Which improvement matters most? Give it 100.",
  swingNoTop: "Nothing has 100 yet: only the ratios count, so nothing is wrong with that.",

  pairTitle: "Which improvement matters more?",
  pairAt: (at: number, of: number) => `Pair ${at} of ${of}`,
  pairAnswered: (n: number, of: number) => `${n} of ${of} pairs answered`,
  pairNeeded: (n: number) =>
    n === 1 ? "1 more, and your weights appear." : `${n} more, and your weights appear.`,
  pairOptional: "Your weights are there. The other pairs make them surer.",
  pairsTooMany: (most: number, n: number) => `For up to ${most} criteria. There are ${n} here.`,
  pairProvisional: "Provisional: nothing could contradict yet.",
  pairEqual: "Equal",
  pairHow: (title: string) => `How much more does ${title} matter?`,
  times: (n: number) => `${n} times`,
  howMuch: { 3: "somewhat", 5: "clearly", 7: "strongly", 9: "extremely" } as Readonly<Record<number, string>>,
  nextPair: "Next pair",
  previousPair: "Previous pair",
  clearPair: "Not answered",
  allPairs: "All pairs",
  answer: "Your answer",
  pairSaid: (more: string, ratio: number, less: string) =>
    ratio === 1 ? `${more} = ${less}` : `${more} is ${ratio} × ${less}`,
  consistent: "Your answers fit together.",
  contradiction: (said: string, fitting: string) =>
    `Your most contradictory answer: ${said}. The others suggest ${fitting}.`,
  contradictionOpen: (said: string) => `Your most contradictory answer: ${said}.`,
  consistency: (ratio: string) => `Consistency ratio ${ratio} (table: Saaty 2005).`,
  lookAtPair: "Look at it",

  best: "Which criterion matters most to you?",
  worst: "Which matters least?",
  chooseFirst: "Choose …",
  bestToOthers: (best: string) => `How many times does ${best} matter as much as…`,
  othersToWorst: (worst: string) => `How many times does each matter as much as ${worst}?`,
  ratioLabel: (more: string, less: string) => `${more} compared with ${less}`,
  ratioEnds: "1 the same, 9 extremely more",
} as const;
