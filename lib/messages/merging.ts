import type { MergedBy } from "@/lib/decision/merged-by";
import type { Merging, RuleId } from "@/lib/decision/merging";
import type { MergingRule } from "@/lib/methods/merge-votes";

const share = (trim: number) => `${Math.round(trim * 100)}\u202f%`;

const by: Readonly<Record<RuleId, (trim: number) => string>> = {
  "mean-1": () => "the plain mean",
  "median-1": () => "the median",
  "trimmed-1": (trim) => `the mean without the lowest and the highest ${share(trim)}`,
  "geometric-1": () => "the geometric mean",
};

const rules: Readonly<Record<MergingRule, { title: string; means: string }>> = {
  mean: { title: "Mean", means: "The plain average of everyone who voted on it." },
  median: { title: "Median", means: "The middle opinion: half of you are above, half below." },
  trimmed: { title: "Trimmed mean", means: "The average without the most extreme votes." },
  geometric: {
    title: "Geometric mean",
    means: "An average of ratios; one very low vote pulls it down strongly.",
  },
};

const pairwise: Readonly<Record<Merging["pairwise"], { title: string; means: string }>> = {
  aip: {
    title: "Each person's weights first",
    means: "We compute each person's weights first and then merge them (AIP).",
  },
  aij: {
    title: "The comparisons first",
    means: "We merge your comparisons first, as if the team were one person (AIJ).",
  },
};

/** How votes are merged: what stands beside every result, and the switches for it. */
export const mergingMessages = {
  score:
    "Score: each criterion's merged weight times its merged rating, from 0 (worst) to 100 (best), added up.",
  mergedBy: ({ rule, trim, pairwise: pairs, hasPowers }: MergedBy) =>
    [
      `Votes are merged by ${by[rule](trim ?? 0)} (rule ${rule}).`,
      ...(pairs === "aij" ? ["Comparisons in pairs are merged before they become weights."] : []),
      ...(hasPowers ? ["Some votes count more than others: by how much stands with the names."] : []),
    ].join(" "),
  onTheWall: ({ rule, trim }: Pick<MergedBy, "rule" | "trim">) =>
    `Merged by ${by[rule](trim ?? 0)} (${rule})`,

  between: (low: string, high: string) => `incomplete: between ${low} and ${high}`,
  localCurve: (criterion: string) =>
    `The values of ${criterion} have their ends among the listed options: the result depends on the list.`,
  geometricUnavailable:
    "The geometric mean was chosen, but somebody gave a weight of zero or the lowest rating: the plain mean stands in for it.",
  aijUnavailable: "Comparisons in pairs are merged as weights: not everybody compared every pair.",
  gapsDecide: (cells: string) => `Who comes first depends on what nobody rated: ${cells}.`,
  moreCells: (n: number) => (n === 1 ? "1 more" : `${n} more`),
  personalVerdict: (names: string) =>
    `The average of your personal verdicts favours ${names}: some of you rate high just where they weigh high.`,

  title: "How votes are merged",
  rule: "Rule",
  rules,
  inForce: "In force",
  sameOrder: "The order stays the same.",
  wouldLead: (rule: MergingRule, names: string) =>
    `With the ${rules[rule].title.toLowerCase()} ${names} would lead.`,
  wouldTie: (rule: MergingRule, names: string) =>
    `With the ${rules[rule].title.toLowerCase()} ${names} would be level.`,
  wouldReorder: (names: string) => `${names} would still lead, with another order behind.`,
  undefinedHere: "Not possible here: somebody gave a weight of zero or the lowest rating.",
  nothingYet: "What each rule would say appears when weights and ratings are revealed.",
  trim: "Left out at each end",
  trimShare: share,
  trimHint: (fewest: number) => `With fewer than ${fewest} votes on something nothing is left out.`,
  pairs: "Comparisons in pairs",
  pairwise,
  facilitatorsSwitch: "Facilitators can change it until the outcome.",
  settled: "The outcome is recorded: this stands.",

  power: "Voting power",
  powerHint:
    "How many times somebody's votes count: 0 to 10, in tenths. 1 is usual; with 0 they are shown, and change nothing.",
  hasNoVote: "does not vote",
  powerOf: (name: string) => `Voting power of ${name}`,
  counts: (power: number) => `counts ${power}×`,

  stayed: "Changed. The order stayed the same.",
  nowLeads: (now: string, before: string) => `Changed. Now ${now} leads; before it was ${before}.`,
  nowLevel: (now: string, before: string) => `Changed. Now ${now} are level; before ${before} led.`,
  reordered: (names: string) => `Changed. ${names} still leads, with another order behind.`,
  changed: "Changed.",
} as const;
