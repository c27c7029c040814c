"use client";

import { useRef, useState } from "react";
import { limits } from "@/lib/decision/limits";
import type { CurvePoint } from "@/lib/decision/measure";
import { measureMessages } from "@/lib/messages/measure";
import { Button } from "@/lib/ui/button";
import { CurveChart } from "@/lib/ui/curve-chart";
import { Icon } from "@/lib/ui/icon";
import { Notice } from "@/lib/ui/notice";
import { LiveText } from "./live-text";
import { readNumber, writeNumber } from "./number-text";
import styles from "./curve-points.module.css";

type Props = {
  points: Points;
  /** Saves what becomes of the points; answers null when it is saved, otherwise the sentence of the refusal. */
  change: (becomes: (points: Points) => Points) => Promise<string | null>;
};

type Points = readonly CurvePoint[];

/** The points of a curve: dragged in the drawing, or written. */
export function CurvePoints({ points, change }: Props) {
  const [dragged, setDragged] = useState<Points | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The same at once: a quick hand lets go before what it moved last is drawn. */
  const held = useRef<Points | null>(null);
  const hold = (next: Points | null) => {
    held.current = next;
    setDragged(next);
  };
  const act = (becomes: (points: Points) => Points) => change(becomes).then(setProblem);
  const write = async (index: number, part: 0 | 1, text: string) => {
    const number = readNumber(text);
    if (number === null) return measureMessages.notNumber;
    const written = ([x, value]: CurvePoint): CurvePoint =>
      part === 0 ? [number, value] : [x, number / 100];
    const becomes = (among: Points) =>
      among.map((each, at) => (at === index ? written(each) : each)).toSorted(([a], [b]) => a - b);
    const sorted = becomes(points);
    const fits =
      sorted.every(([x], at) => at === 0 || x > (sorted[at - 1]?.[0] ?? x)) &&
      sorted.every(([, value]) => value >= 0 && value <= 1);
    return fits ? change(becomes) : measureMessages.badPoints;
  };
  return (
    <div className={styles.points}>
      <p className={styles.hint}>{measureMessages.pointsHint}</p>
      <CurveChart
        label={measureMessages.points}
        points={dragged ?? points}
        facts={[]}
        onMove={(index, point) => hold(withPoint(held.current ?? points, index, point))}
        onDrop={() => {
          const next = held.current;
          if (next !== null) void act(() => next).then(() => held.current === next && hold(null));
        }}
        onCancel={() => hold(null)}
      />
      {problem !== null && (
        <Notice tone="warn" urgent>
          {problem}
        </Notice>
      )}
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
              onPress={() => void act((among) => among.filter((_, at) => at !== index))}
            >
              <Icon name="cross" />
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button isDisabled={points.length >= limits.curvePoints} onPress={() => void act(withMiddle)}>
          {measureMessages.addPoint}
        </Button>
      </div>
    </div>
  );
}

function withPoint(points: Points, index: number, point: CurvePoint): CurvePoint[] {
  return points.map((each, at) => (at === index ? point : each));
}

/** One more point, on the curve, in the middle of its widest stretch. */
function withMiddle(points: Points): CurvePoint[] {
  const gaps = points.slice(1).map(([x], index) => x - (points[index]?.[0] ?? x));
  const at = gaps.indexOf(Math.max(...gaps));
  const [from, to] = [points[at], points[at + 1]];
  if (from === undefined || to === undefined) return [...points];
  const middle: CurvePoint = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [...points.slice(0, at + 1), middle, ...points.slice(at + 1)];
}
