"use client";

import { useState } from "react";
import { limits } from "@/lib/decision/limits";
import type { Criterion } from "@/lib/decision/model";
import { measureMessages } from "@/lib/messages/measure";
import { Notice } from "@/lib/ui/notice";
import { Segmented } from "@/lib/ui/segmented";
import { Select } from "@/lib/ui/select";
import { curveAs } from "./curve-as";
import { CurvePoints } from "./curve-points";
import { firstMeasure } from "./first-measure";
import { LimitField } from "./limit-field";
import { LiveText } from "./live-text";
import { readNumber, writeNumber } from "./number-text";
import { useMerged } from "./use-merged";
import { useSave } from "./use-save";
import styles from "./criterion-fields.module.css";

const kinds = ["linear", "piecewise", "local"] as const;

/** Unit, curve and limit of a measured criterion: the value function everybody sees, and facilitators edit. */
export function MeasureFields({ criterion }: { criterion: Criterion }) {
  const save = useSave();
  const [problem, setProblem] = useState<string | null>(null);
  const measure = criterion.measure ?? firstMeasure;
  const { curve } = measure;
  const change = useMerged(measure, (next) =>
    save({ type: "ChangeMeasure", criterionId: criterion.id, measure: next }),
  );
  const changeEnd = async (end: "worst" | "best", text: string) => {
    const value = readNumber(text);
    if (value === null) return measureMessages.notNumber;
    if (curve.kind !== "linear") return null;
    const other = end === "worst" ? curve.best : curve.worst;
    return value === other
      ? measureMessages.sameEnds
      : change(({ curve: now }) => (now.kind === "linear" ? { curve: { ...now, [end]: value } } : {}));
  };
  return (
    <>
      <LiveText
        label={measureMessages.unit}
        description={measureMessages.unitHint}
        value={measure.unit}
        maxLength={limits.unit}
        save={(text) => change({ unit: text.trim() })}
      />
      <Select
        label={measureMessages.curve}
        choices={kinds.map((id) => ({ id, title: measureMessages.curves[id] }))}
        value={curve.kind}
        errorMessage={problem}
        onChange={(chosen) => {
          const kind = kinds.find((each) => each === chosen);
          if (kind !== undefined && kind !== curve.kind)
            void change({ curve: curveAs(kind, curve) }).then(setProblem);
        }}
      />
      {curve.kind === "linear" && (
        <div className={styles.ends}>
          {(["worst", "best"] as const).map((end) => (
            <LiveText
              key={end}
              label={measureMessages[end]}
              value={writeNumber(curve[end])}
              maxLength={24}
              required
              save={(text) => changeEnd(end, text)}
            />
          ))}
        </div>
      )}
      {curve.kind === "piecewise" && (
        <CurvePoints
          points={curve.points}
          change={(becomes) =>
            change(({ curve: now }) =>
              now.kind === "piecewise" ? { curve: { ...now, points: becomes(now.points) } } : {},
            )
          }
        />
      )}
      {curve.kind === "local" && (
        <>
          <Segmented
            label={measureMessages.direction}
            choices={(["benefit", "cost"] as const).map((id) => ({
              id,
              title: `${measureMessages.direction} ${measureMessages.directions[id]}`,
            }))}
            value={curve.direction}
            onChange={(id) =>
              void change({ curve: { kind: "local", direction: id === "cost" ? "cost" : "benefit" } }).then(
                setProblem,
              )
            }
          />
          <Notice tone="warn">{measureMessages.localWarning}</Notice>
        </>
      )}
      <LimitField limit={measure.limit} save={(limit) => change({ limit })} />
    </>
  );
}
