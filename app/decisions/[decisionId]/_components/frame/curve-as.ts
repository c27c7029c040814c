import type { Curve } from "@/lib/decision/measure";

/** The same curve in another form, as far as that goes. */
export function curveAs(kind: Curve["kind"], curve: Curve): Curve {
  if (kind === "local") return { kind, direction: isCost(curve) ? "cost" : "benefit" };
  const [worst, best] = endsOf(curve);
  if (kind === "linear") return { kind, worst, best };
  return {
    kind,
    points:
      worst < best
        ? [
            [worst, 0],
            [best, 1],
          ]
        : [
            [best, 1],
            [worst, 0],
          ],
  };
}

/** The facts that count 0 and 100, or stand in for them. */
function endsOf(curve: Curve): [worst: number, best: number] {
  switch (curve.kind) {
    case "linear":
      return [curve.worst, curve.best];
    case "piecewise": {
      const [first, last] = [curve.points[0]?.[0] ?? 0, curve.points.at(-1)?.[0] ?? 100];
      return isCost(curve) ? [last, first] : [first, last];
    }
    case "local":
      return curve.direction === "cost" ? [100, 0] : [0, 100];
  }
}

/** Whether less is better. */
function isCost(curve: Curve): boolean {
  switch (curve.kind) {
    case "linear":
      return curve.best < curve.worst;
    case "piecewise":
      return (curve.points[0]?.[1] ?? 0) > (curve.points.at(-1)?.[1] ?? 0);
    case "local":
      return curve.direction === "cost";
  }
}
