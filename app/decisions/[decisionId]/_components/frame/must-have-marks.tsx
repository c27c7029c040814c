"use client";

import { useShown } from "@/lib/browser/use-decision";
import { askedOptions } from "@/lib/decision/asked";
import type { Criterion } from "@/lib/decision/model";
import { MustHaveMark } from "./must-have-mark";
import styles from "./must-have-marks.module.css";

/** What every option does about a must-have. */
export function MustHaveMarks({ criterion, canEdit }: { criterion: Criterion; canEdit: boolean }) {
  const { decision } = useShown().view;
  return (
    <ul className={styles.list}>
      {askedOptions(decision).map((option) => (
        <MustHaveMark
          key={option.id}
          criterion={criterion}
          option={option}
          index={decision.options.findIndex((each) => each.id === option.id)}
          canEdit={canEdit}
        />
      ))}
    </ul>
  );
}
