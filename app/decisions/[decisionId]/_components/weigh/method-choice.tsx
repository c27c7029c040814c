"use client";

import { weighingMessages } from "@/lib/messages/weighing";
import type { WeighingMethod } from "@/lib/decision/weighing";
import { Select } from "@/lib/ui/select";
import type { OwnWeights } from "./use-own-weights";
import styles from "./weigh.module.css";

/** How to weigh, with what it means in a sentence. */
export function MethodChoice({ weights }: { weights: OwnWeights }) {
  const { method, methods, cast, choose } = weights;
  const isAway = cast !== null && cast.method !== method;
  return (
    <div className={styles.method}>
      <Select
        label={weighingMessages.method}
        choices={methods.map((id) => ({ id, title: weighingMessages.titles[id] }))}
        value={method}
        onChange={(chosen) => {
          const next = methods.find((id) => id === chosen);
          if (next !== undefined) choose(next satisfies WeighingMethod);
        }}
      />
      <p className={styles.left}>
        {weighingMessages.explanations[method]}
        {isAway && <strong> {weighingMessages.otherStands(weighingMessages.titles[cast.method])}</strong>}
      </p>
    </div>
  );
}
