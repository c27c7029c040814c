import { isPoints } from "@/lib/decision/weighing";
import type { PointsMethod, Weighing } from "@/lib/decision/weighing";

/** Points by criterion id; a missing criterion is not judged yet. */
export type Judgements = Readonly<Record<string, number>>;

/** The most points one criterion can get. */
export function mostPoints(method: PointsMethod): number {
  return method === "sliders" ? 10 : 100;
}

/** The points of a weighing; none where it was weighed another way. */
export function pointsOf(weighing: Weighing | null | undefined): Judgements {
  return weighing && isPoints(weighing) ? weighing.judgements : {};
}

/** How points are handed out; null where it was weighed another way. */
export function pointsMethodOf(weighing: Weighing | null | undefined): PointsMethod | null {
  return weighing && isPoints(weighing) ? weighing.method : null;
}

export function sumOf(judgements: Judgements): number {
  return Object.values(judgements).reduce((sum, points) => sum + points, 0);
}

/** What each judged criterion comes to, 0 to 1, among those judged so far; null while all are zero. */
export function liveShare(judgements: Judgements, criterionId: string): number | null {
  const points = judgements[criterionId];
  const sum = sumOf(judgements);
  return points === undefined || sum === 0 ? null : points / sum;
}

/** Only what is asked now, and something about each of it: what a retired criterion had is left behind. */
export function onlyAsked(judgements: Judgements, criterionIds: readonly string[]): Judgements {
  return Object.fromEntries(
    criterionIds.flatMap((id) => {
      const points = judgements[id];
      return points === undefined ? [] : [[id, points] as const];
    }),
  );
}

/** The points that say the most of a method in which one criterion gets the most there is. */
const topOf = { sliders: 10, swing: 100 } as const;

/**
 * The same judgements by another method. To sliders: the heaviest becomes 10, to swings 100. To points: they add up to
 * 100, the largest remainders rounded up (Hamilton). All zero stays all zero.
 */
export function converted(judgements: Judgements, to: PointsMethod): Judgements {
  const entries = Object.entries(judgements);
  const sum = sumOf(judgements);
  if (sum === 0) return judgements;
  if (to !== "points") {
    const most = Math.max(...entries.map(([, points]) => points));
    return Object.fromEntries(entries.map(([id, points]) => [id, Math.round((points / most) * topOf[to])]));
  }
  const exact = entries.map(([id, points]) => ({
    id,
    whole: Math.floor((points / sum) * 100),
    of: points / sum,
  }));
  const left = 100 - exact.reduce((total, { whole }) => total + whole, 0);
  const byRemainder = exact.toSorted((a, b) => b.of * 100 - b.whole - (a.of * 100 - a.whole));
  const raised = new Set(byRemainder.slice(0, left).map(({ id }) => id));
  return Object.fromEntries(exact.map(({ id, whole }) => [id, raised.has(id) ? whole + 1 : whole]));
}
