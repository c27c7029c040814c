"use client";

import { useRef } from "react";
import type { PointerEvent } from "react";
import { optionColour, optionLetter } from "./option-letter";
import styles from "./curve-chart.module.css";

export type CurvePoint = readonly [x: number, value: number];

export type CurveChartProps = {
  /** Read out in place of the drawing. */
  label: string;
  /** The corners of the curve from left to right; values 0–1. */
  points: readonly CurvePoint[];
  /** Where the options stand: their fact, and their fixed place for letter and colour. */
  facts: readonly { x: number; option: number }[];
  /** A corner while it is dragged. Left out, nothing can be dragged. */
  onMove?: (index: number, point: CurvePoint) => void;
  /** The drag ended. */
  onDrop?: () => void;
  /** The drag was taken away (the finger became a gesture of the system, another window came up): nothing was meant. */
  onCancel?: () => void;
};

/** The field that is drawn on. */
const width = 320;
const height = 140;
const edge = 12;

/** How facts become values: a line over the facts, the options' letters on it. Corners can be dragged; fields say the same. */
export function CurveChart({ label, points, facts, onMove, onDrop, onCancel }: CurveChartProps) {
  const field = useRef<SVGSVGElement>(null);
  const isDropped = useRef(false);
  const xs = [...points.map(([x]) => x), ...facts.map(({ x }) => x)];
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  const span = most - least || 1;
  const across = (x: number) => edge + ((x - least) / span) * (width - 2 * edge);
  const down = (value: number) => height - edge - value * (height - 2 * edge);
  const [first, last] = [points[0], points.at(-1)];
  const line = [
    ...(first === undefined ? [] : [[least, first[1]] as const]),
    ...points,
    ...(last === undefined ? [] : [[most, last[1]] as const]),
  ];
  const drag = (index: number) => (event: PointerEvent<SVGCircleElement>) => {
    const box = field.current?.getBoundingClientRect();
    if (onMove === undefined || box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId))
      return;
    const scale = width / box.width;
    const x = least + (((event.clientX - box.left) * scale - edge) / (width - 2 * edge)) * span;
    const value = (height - edge - (event.clientY - box.top) * scale) / (height - 2 * edge);
    const gap = span / 1000;
    const left = (points[index - 1]?.[0] ?? -Infinity) + gap;
    const right = (points[index + 1]?.[0] ?? Infinity) - gap;
    onMove(index, [
      Number(Math.min(right, Math.max(left, x)).toPrecision(4)),
      Math.round(Math.min(1, Math.max(0, value)) * 100) / 100,
    ]);
  };
  return (
    <svg
      ref={field}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
      role="img"
      aria-label={label}
    >
      <path className={styles.axis} d={`M${edge} ${edge}V${height - edge}H${width - edge}`} />
      <path
        className={styles.curve}
        d={line.map(([x, value], index) => `${index === 0 ? "M" : "L"}${across(x)} ${down(value)}`).join("")}
      />
      {facts.map(({ x, option }) => (
        <g key={option} data-option={optionColour(option)}>
          <path className={styles.fact} d={`M${across(x)} ${height - edge}V${down(valueAt(line, x))}`} />
          <circle className={styles.place} cx={across(x)} cy={down(valueAt(line, x))} r="8" />
          <text className={styles.letter} x={across(x)} y={down(valueAt(line, x)) + 4}>
            {optionLetter(option)}
          </text>
        </g>
      ))}
      {onMove !== undefined &&
        points.map(([x, value], index) => (
          <circle
            key={index}
            className={styles.corner}
            data-corner={index}
            cx={across(x)}
            cy={down(value)}
            r="9"
            // In a list whose rows can be dragged, the row must not be taken along.
            onMouseDown={(event) => event.preventDefault()}
            onPointerDown={(event) => {
              isDropped.current = false;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={drag(index)}
            onPointerUp={(event) => {
              isDropped.current = true;
              event.currentTarget.releasePointerCapture(event.pointerId);
              onDrop?.();
            }}
            // Comes after every end of a drag.
            onLostPointerCapture={() => {
              if (!isDropped.current) onCancel?.();
            }}
          />
        ))}
    </svg>
  );
}

/** The height of the line at x; at its ends it stays level. */
function valueAt(line: readonly CurvePoint[], x: number): number {
  const after = line.findIndex(([at]) => at >= x);
  const [toX, to] = line[after] ?? line.at(-1) ?? [0, 0];
  const [fromX, from] = line[Math.max(0, after - 1)] ?? [toX, to];
  return toX === fromX ? to : from + ((x - fromX) / (toX - fromX)) * (to - from);
}
