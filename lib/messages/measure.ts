import type { Curve } from "@/lib/decision/measure";

const curves: Readonly<Record<Curve["kind"], string>> = {
  linear: "A straight line between the worst and the best",
  piecewise: "A curve through points",
  local: "Between the options that are listed",
};

/** Rating scales, measured facts and the groups criteria stand in. */
export const measureMessages = {
  scale: "Rated on",
  scales: { usual: "1 to 5", ten: "0 to 10", labels: "Own labels" },
  labels: "Labels, worst first",
  labelsHint: (most: number) =>
    `One per line, 2 to ${most}. They count as equally far apart: that is an assumption, so word them so.`,

  measured: "Weighed by facts",
  measuredHint: "Facts stand in place of ratings: everybody weighs them, nobody rates them.",
  unit: "Unit",
  unitHint: "Such as € a month, or ms.",
  curve: "How facts become values",
  curves,
  worst: "Worst (counts 0)",
  best: "Best (counts 100)",
  sameEnds: "Worst and best must differ.",
  notNumber: "Write a number, such as 1200 or 0.5.",
  localWarning:
    "The worst and the best of the listed options count 0 and 100. The result then depends on the list: an option that loses can change who wins.",
  direction: "Better is",
  directions: { benefit: "more", cost: "less" },
  points: "Points of the curve",
  pointsHint: "Drag the points, or write them. Between them the line is straight.",
  pointFact: (place: number) => `Point ${place}: fact`,
  pointValue: (place: number) => `Point ${place}: value 0–100`,
  addPoint: "Add a point",
  removePoint: (place: number) => `Remove point ${place}`,
  badPoints: "Each fact once, from left to right, and values from 0 to 100.",
  chart: (unit: string) => `How ${unit === "" ? "facts" : unit} become values from 0 to 100`,
  limit: "Must-have",
  limits: { none: "No limit", ">=": "At least", "<=": "At most" },
  limitValue: "Limit",
  limitHint: "An option whose fact breaks it is out, for everybody to see.",

  facts: "Facts",
  fact: (option: string, unit: string) => (unit === "" ? option : `${option}, in ${unit}`),
  factMissing: "not known: without it this option has no score",
  counts: (value: string) => `counts ${value}`,
  expired: (day: string) => `past its date: ${day}`,
  factSource: "Where from",
  factAddress: "Address of the source",
  badAddress: "An address begins with http:// or https://",
  statedOn: "As of",
  expiresOn: "Holds until",
  expiresHint: "After this day it is marked, and still counts.",
  factMore: (option: string) => `Source and dates for ${option}`,
  withdrawFact: (option: string) => `Remove the fact for ${option}`,
  withdraw: "Remove",
  swingBetween: (worst: string, best: string) => `How much would going from ${worst} to ${best} matter?`,
  factOf: (fact: string, option: string) => `${fact} (${option})`,

  group: "Stands in",
  noGroup: "no group",
  groups: "Groups",
  groupsHint: "They hold criteria together and show what these weigh together. Nobody weighs a group itself.",
} as const;
