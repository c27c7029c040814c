"use client";

import { useShown } from "@/lib/browser/use-decision";
import { askedOptions } from "@/lib/decision/asked";
import { cellValues } from "@/lib/decision/cell-values";
import type { Curve, CurvePoint } from "@/lib/decision/measure";
import { cellKey } from "@/lib/decision/model";
import type { Criterion } from "@/lib/decision/model";
import { measureMessages } from "@/lib/messages/measure";
import { CurveChart } from "@/lib/ui/curve-chart";
import { FactFields } from "./fact-fields";
import { firstMeasure } from "./first-measure";
import styles from "./fact-list.module.css";

/** What is known of every option on a measured criterion, and what it counts. */
export function FactList({ criterion, canEdit }: { criterion: Criterion; canEdit: boolean }) {
  const { decision } = useShown().view;
  const { unit, curve } = criterion.measure ?? firstMeasure;
  const values = cellValues(decision, null, () => null);
  const options = askedOptions(decision);
  const known = options.flatMap((option) => {
    const fact = decision.facts[cellKey(criterion.id, option.id)];
    return fact === undefined ? [] : [{ x: fact.value, option: decision.options.indexOf(option) }];
  });
  const corners = cornersOf(
    curve,
    known.map(({ x }) => x),
  );
  return (
    <div className={styles.facts}>
      {corners.length > 1 && (
        <CurveChart label={measureMessages.chart(unit)} points={corners} facts={known} />
      )}
      <ul className={styles.list}>
        {options.map((option) => (
          <FactFields
            key={option.id}
            criterion={criterion}
            option={option}
            value={values[cellKey(criterion.id, option.id)] ?? null}
            canEdit={canEdit}
          />
        ))}
      </ul>
    </div>
  );
}

/** The corners of the line that is drawn, from left to right. */
function cornersOf(curve: Curve, facts: readonly number[]): CurvePoint[] {
  switch (curve.kind) {
    case "piecewise":
      return [...curve.points];
    case "linear":
      return (
        [
          [curve.worst, 0],
          [curve.best, 1],
        ] as CurvePoint[]
      ).toSorted(([a], [b]) => a - b);
    case "local": {
      const [least, most] = [Math.min(...facts), Math.max(...facts)];
      if (facts.length < 2 || least === most) return [];
      return curve.direction === "cost"
        ? [
            [least, 1],
            [most, 0],
          ]
        : [
            [least, 0],
            [most, 1],
          ];
    }
  }
}
