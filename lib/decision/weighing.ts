/** Points by criterion id, whole numbers; a missing criterion is not judged yet. */
export type Points = Readonly<Record<string, number>>;

/** Points handed out criterion by criterion: 0–10 on sliders; 0–100 as points that are meant to add up to 100, or as swings. */
export type PointsMethod = "sliders" | "points" | "swing";
export const pointsMethods: readonly PointsMethod[] = ["sliders", "points", "swing"];

/** How ranks become weights (methods §2.4). */
export type RankScheme = "rank_sum" | "centroid" | "reciprocal";

/** Ranks by criterion id: 1 is the most important, ties share a rank, a missing criterion is not ranked yet. */
export type Ranking = { scheme: RankScheme; ranks: Readonly<Record<string, number>> };

/** Whole ratios 1–9 by `pairKey`: the first criterion is that many times as important as the second. */
export type Pairs = Readonly<Record<string, number>>;

/** How many times, 1–9, the best is as important as each other, and each other as the worst. Null = not chosen yet. */
export type BestWorst = {
  best: string | null;
  worst: string | null;
  /** By criterion id, without the best. */
  bestToOthers: Readonly<Record<string, number>>;
  /** By criterion id, without the best (the line above answers it) and the worst. */
  othersToWorst: Readonly<Record<string, number>>;
};

/** One person's whole weighing, stored raw. What it leaves out is not judged yet. */
export type Weighing =
  | { method: PointsMethod; judgements: Points }
  | { method: "ranking"; judgements: Ranking }
  | { method: "pairwise"; judgements: Pairs }
  | { method: "best_worst"; judgements: BestWorst };

export type WeighingMethod = Weighing["method"];

/** Neither end chosen. */
export const noBestWorst: BestWorst = { best: null, worst: null, bestToOthers: {}, othersToWorst: {} };

/** A weighing by this method that says nothing yet. */
export function unanswered(method: WeighingMethod): Weighing {
  switch (method) {
    case "sliders":
    case "points":
    case "swing":
    case "pairwise":
      return { method, judgements: {} };
    case "ranking":
      return { method, judgements: { scheme: "rank_sum", ranks: {} } };
    case "best_worst":
      return { method, judgements: noBestWorst };
  }
}

/** The key of an ordered pair of criteria. */
export function pairKey(a: string, b: string): string {
  return `${a}:${b}`;
}

/** The two criteria of a `pairKey`, the more important one first. */
export function pairOf(key: string): [string, string] {
  const [a = "", b = ""] = key.split(":");
  return [a, b];
}

/** Whether points are handed out criterion by criterion. */
export function isPoints(weighing: Weighing): weighing is Weighing & { method: PointsMethod } {
  return (pointsMethods as readonly WeighingMethod[]).includes(weighing.method);
}

/** What a record or an export calls the method, with the scheme where there is one: `sliders`, `ranking/rank_sum`. */
export function weighingId(weighing: Weighing): string {
  return weighing.method === "ranking" ? `ranking/${weighing.judgements.scheme}` : weighing.method;
}

/** Every criterion that a weighing says something about. */
export function judgedCriteria(weighing: Weighing): string[] {
  switch (weighing.method) {
    case "sliders":
    case "points":
    case "swing":
      return Object.keys(weighing.judgements);
    case "ranking":
      return Object.keys(weighing.judgements.ranks);
    case "pairwise":
      return [...new Set(Object.keys(weighing.judgements).flatMap(pairOf))];
    case "best_worst": {
      const { best, worst, bestToOthers, othersToWorst } = weighing.judgements;
      const chosen = [best, worst].filter((id) => id !== null);
      return [...new Set([...chosen, ...Object.keys(bestToOthers), ...Object.keys(othersToWorst)])];
    }
  }
}
