import { listed } from "./listed";
import { inWords } from "./number-words";

/** Where people differ and what that does to the result. Neutral about people: nobody is wrong, far off or an outlier. */
export const disagreementMessages = {
  title: "Where opinions differ",
  showTableOf: (title: string) => `${title}: show as table`,
  showChartOf: (title: string) => `${title}: show as chart`,

  whoWins: "Who wins for whom",
  whoWinsHint: "The order of the options by each one's own weights and ratings alone.",
  whoWinsScores: "Everybody's own scores, 0–100, and where the team's first stands for them.",
  voter: "Voter",
  first: "First for",
  rankOfTeams: "The team's first",
  noOwnScore: "not everything weighed and rated",
  /** `leading`: who comes first for the team, and for how many. */
  headline: (leading: readonly { title: string; count: number }[], of: number, level: number) =>
    [
      leading
        .map(({ title, count }, place) =>
          place === 0
            ? `${title} comes first for ${inWords(count)} of ${inWords(of)}`
            : `${title} for ${inWords(count)}`,
        )
        .join(", ") + ".",
      ...(level > 0 ? [`For ${inWords(level)} several are level.`] : []),
    ].join(" "),
  level: "Several level",
  option: "Option",
  people: "People",
  ranksOfFirst: (options: readonly string[]) =>
    options.length > 1
      ? `Where the best placed of ${listed(options)} stands for each voter`
      : `Where ${listed(options)} stands for each voter`,
  tooFew: "With fewer than five voters, counts would say who gave what.",

  weights: "How far apart the weights are",
  weightsHint:
    "One mark per voter, widest apart first; the line is the median, the bar what they come to together.",
  weightsBands:
    "Widest apart first: eighty of a hundred voters are within the thin line, fifty within the thick one; the upright line is the median, the bar what they come to together.",
  criterion: "Criterion",
  merged: "Together",
  median: "Median",
  fromTo: "From – to",
  middleHalf: "Middle half",
  middleEighty: "Middle 80 of 100",
  deviation: "Spread",
  plusMinus: (points: string) => `± ${points} points`,
  range: (low: string, high: string) => `${low} – ${high}`,
  byOrder: "As listed",
  bySpread: "Widest apart first",
  sortLabel: "Order of the criteria",

  cells: "How far apart the ratings are",
  cellsHint: "The merged rating of each cell; the darker, the further apart the ratings behind it.",
  openCell: "Open a cell to see them one by one.",
  spreadOf: (spread: string) => `spread ${spread}`,
  cellSaid: (cell: string, rating: string, rest: string) => `${cell}: ${rating}, ${rest}`,
  noSpread: "no spread yet",
  fact: "a fact, the same for all",
  keyAlike: "0: all alike",
  keyApart: "100: half at each end",
  keySplit: "◆ split: opinions stand apart in camps",

  impact: "Where talking pays most",
  impactHint:
    "By what a disagreement does to the scores: how much it counts times how far apart you are. A wide spread on what hardly counts comes last.",
  nothingApart: "Nobody disagrees anywhere that counts.",
  what: "About",
  weightOf: (criterion: string) => `The weight of ${criterion}`,
  counts: "Counts",
  apart: "Apart",
  impactColumn: "Points of score",
  points: (points: string) => `${points} points`,

  map: "Who is close to whom",
  mapHint: {
    weights:
      "How many of 100 points of weight two people would have to move to agree; those alike stand side by side.",
    ratings:
      "How far apart two people rate on average, of 100 for the whole scale; those alike stand side by side.",
  },
  mapOf: "Compared by",
  mapBy: { weights: "Weights", ratings: "Ratings" },
  differently: {
    weights: (names: string) => `Weighs differently from most: ${names}. Worth asking what they see.`,
    ratings: (names: string) => `Rates differently from most: ${names}. Worth asking what they see.`,
  },
  nearest: "Closest to",
  farthest: "Furthest from",
  withPoints: (name: string, points: string) => `${name} (${points})`,
  distancesHint: {
    weights:
      "How many of 100 points of weight separate people from the plain mean of all others, by whatever rule votes are merged.",
    ratings:
      "How far people's ratings are from the merged ones, by the rule in force, on average, of 100 for the whole scale.",
  },
  distance: "Points",
  distanceStep: (from: number, to: number) => `${from} – ${to}`,
} as const;
