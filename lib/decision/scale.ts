import { limits } from "./limits";
import { reject } from "./rejection";
import type { Rejection } from "./rejection";

/** A rating scale: whole steps from `lo` to `hi`, the better end last. With labels every step has one, lowest first. */
export type Scale = { lo: number; hi: number; labels: readonly string[] | null };

/** What a criterion is rated on unless told: 1 to 5. */
export const usualScale: Scale = { lo: 1, hi: 5, labels: null };

/** A scale of labels, lowest first. */
export function labelScale(labels: readonly string[]): Scale {
  return { lo: 1, hi: labels.length, labels };
}

/** Every step, lowest first. */
export function stepsOf({ lo, hi }: Scale): number[] {
  return Array.from({ length: hi - lo + 1 }, (_, index) => lo + index);
}

/** Whether a rating is a whole step of the scale. */
export function isStep({ lo, hi }: Scale, rating: number): boolean {
  return Number.isInteger(rating) && rating >= lo && rating <= hi;
}

/** The rating that stands for a value from 0 to 1; between the steps for a merged one. */
export function ratingOn({ lo, hi }: Scale, value: number): number {
  return lo + value * (hi - lo);
}

/** Whether two scales are the same, label by label. */
export function sameScale(a: Scale, b: Scale): boolean {
  return a.lo === b.lo && a.hi === b.hi && JSON.stringify(a.labels) === JSON.stringify(b.labels);
}

/** S17: why a scale cannot be used; null when it can. */
export function scaleRefused({ lo, hi, labels }: Scale): { ok: false; rejection: Rejection } | null {
  const isWhole = Number.isInteger(lo) && Number.isInteger(hi) && Math.max(-lo, hi) <= limits.scaleEnd;
  const hasSteps = hi > lo && hi - lo < limits.steps;
  const words = labels?.map((label) => label.trim().toLowerCase()) ?? [];
  const fits = labels === null || (lo === 1 && hi === labels.length);
  const areDistinct = !words.includes("") && new Set(words).size === words.length;
  return isWhole && hasSteps && fits && areDistinct
    ? null
    : reject("bad_scale", { steps: limits.steps, end: limits.scaleEnd });
}
