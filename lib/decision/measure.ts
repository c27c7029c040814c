import { limits } from "./limits";
import type { Source } from "./opening";
import { reject } from "./rejection";
import type { Rejection } from "./rejection";

/** A point of a piecewise curve: a fact, and its value from 0 to 1. */
export type CurvePoint = readonly [x: number, value: number];

/**
 * How facts become values (methods §3). `linear` runs from the worst to the best fact the team agreed on, a cost where the
 * best is the smaller one. `piecewise` is linear between points. The ends of `local` are those of the listed options, so
 * that its values depend on the list.
 */
export type Curve =
  | { kind: "linear"; worst: number; best: number }
  | { kind: "piecewise"; points: readonly CurvePoint[] }
  | { kind: "local"; direction: "benefit" | "cost" };

/** What an option must reach, or must not go beyond; reaching it exactly is enough. */
export type Limit = { op: ">=" | "<="; limit: number };

/** How a criterion is measured: facts in this unit, their value, and the must-have among them if there is one. */
export type Measure = { unit: string; curve: Curve; limit: Limit | null };

/** What is known of an option on a measured criterion: nobody's vote, entered once. Days are ISO dates. */
export type Fact = {
  criterionId: string;
  optionId: string;
  /** In the unit of the measure. */
  value: number;
  source: Source | null;
  statedOn: string;
  /** The last day on which it is sure to hold; null when it does not expire. */
  expiresOn: string | null;
};

/** Whether a fact is past its date on this day (ISO). It still counts, and is marked. */
export function isExpired(fact: Pick<Fact, "expiresOn">, today: string): boolean {
  return fact.expiresOn !== null && fact.expiresOn < today;
}

/** Whether two measures, or two facts, say the same; both were written key by key in one order. */
export function saysTheSame<Said extends Measure | Fact>(a: Said | null, b: Said | null): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, each]) => [key, canonical(each)]);
}

function isCurve(curve: Curve): boolean {
  switch (curve.kind) {
    case "linear":
      return curve.worst !== curve.best && Number.isFinite(curve.best - curve.worst);
    case "piecewise": {
      const { points } = curve;
      const rises = points.every(([x], at) => at === 0 || x > points[at - 1]![0]);
      const fits = points.every(([x, value]) => Number.isFinite(x) && value >= 0 && value <= 1);
      return rises && fits && points.length >= 2 && points.length <= limits.curvePoints;
    }
    case "local":
      return true;
  }
}

/** S19: whether a fact cannot be meant: no number, or past before it was stated. */
export function factRefused({ value, statedOn, expiresOn }: Fact): boolean {
  return !Number.isFinite(value) || (expiresOn !== null && expiresOn < statedOn);
}

/** S18: why a measure cannot be used; null when it can. */
export function measureRefused({ curve, limit }: Measure): { ok: false; rejection: Rejection } | null {
  const hasLimit = limit === null || Number.isFinite(limit.limit);
  return isCurve(curve) && hasLimit ? null : reject("bad_curve", { most: limits.curvePoints });
}
