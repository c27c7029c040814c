"use client";

import { useState } from "react";
import { limits } from "@/lib/decision/limits";
import type { CurvePoint } from "@/lib/decision/measure";
import { measureMessages } from "@/lib/messages/measure";
import { Button } from "@/lib/ui/button";
import { CurveChart } from "@/lib/ui/curve-chart";
import { Icon } from "@/lib/ui/icon";
import { LiveText } from "./live-text";
import { readNumber, writeNumber } from "./number-text";
import styles from "./curve-points.module.css";

type Props = {
  points: readonly CurvePoint[];
  save: (points: readonly CurvePoint[]) => Promise<string | null>;
};

/** The points of a curve: dragged in the drawing, or written. */
export function CurvePoints({ points, save }: Props) {
  const [dragged, setDragged] = useState<readonly CurvePoint[] | null>(null);
  const shown = dragged ?? points;
  const replaced = (index: number, point: CurvePoint) =>
    shown.map((each, at) => (at === index ? point : each));
  const write = async (index: number, part: 0 | 1, text: string) => {
    const number = readNumber(text);
    const point = points[index];
    if (number === null || point === undefined) return measureMessages.notNumber;
    const next: CurvePoint = part === 0 ? [number, point[1]] : [point[0], number / 100];
    const sorted = replaced(index, next).toSorted(([a], [b]) => a - b);
    const fits =
      sorted.every(([x], at) => at === 0 || x > (sorted[at - 1]?.[0] ?? x)) && next[1] >= 0 && next[1] <= 1;
    return fits ? save(sorted) : measureMessages.badPoints;
  };
  return (
    <div className={styles.points}>
      <p className={styles.hint}>{measureMessages.pointsHint}</p>
      <CurveChart
        label={measureMessages.points}
        points={shown}
        facts={[]}
        onMove={(index, point) => setDragged(replaced(index, point))}
        onDrop={() => void save(shown).then(() => setDragged(null))}
        onCancel={() => setDragged(null)}
      />
      <ol className={styles.list}>
        {points.map(([x, value], index) => (
          <li key={index} className={styles.point}>
            <LiveText
              label={measureMessages.pointFact(index + 1)}
              value={writeNumber(x)}
              maxLength={24}
              required
              save={(text) => write(index, 0, text)}
            />
            <LiveText
              label={measureMessages.pointValue(index + 1)}
              value={writeNumber(value * 100)}
              maxLength={24}
              required
              save={(text) => write(index, 1, text)}
            />
            <Button
              kind="quiet"
              aria-label={measureMessages.removePoint(index + 1)}
              isDisabled={points.length <= 2}
              onPress={() => void save(points.filter((_, at) => at !== index))}
            >
              <Icon name="cross" />
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button
          isDisabled={points.length >= limits.curvePoints}
          onPress={() => void save(withMiddle(points))}
        >
          {measureMessages.addPoint}
        </Button>
      </div>
    </div>
  );
}

/** One more point, on the curve, in the middle of its widest stretch. */
function withMiddle(points: readonly CurvePoint[]): CurvePoint[] {
  const gaps = points.slice(1).map(([x], index) => x - (points[index]?.[0] ?? x));
  const at = gaps.indexOf(Math.max(...gaps));
  const [from, to] = [points[at], points[at + 1]];
  if (from === undefined || to === undefined) return [...points];
  const middle: CurvePoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [...points.slice(0, at + 1), middle, ...points.slice(at + 1)];
}
