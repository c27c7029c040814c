"use client";

import { limits } from "@/lib/decision/limits";
import type { WeighingMethod } from "@/lib/decision/weighing";
import { weighingMessages } from "@/lib/messages/weighing";
import { Select } from "@/lib/ui/select";
import type { OwnWeights } from "./use-own-weights";
import styles from "./weigh.module.css";

/** How to weigh, with what it means in a sentence. */
export function MethodChoice({ weights }: { weights: OwnWeights }) {
  const { method, methods, cast, choose, asked } = weights;
  const isAway = cast !== null && cast.method !== method;
  const choices = methods.map((id) => ({ id, title: weighingMessages.titles[id] }));
  const tooMany = {
    id: "pairwise",
    title: weighingMessages.titles.pairwise,
    unavailable: weighingMessages.pairsTooMany(limits.comparedCriteria, asked.length),
  };
  return (
    <div className={styles.method}>
      <Select
        label={weighingMessages.method}
        choices={asked.length > limits.comparedCriteria ? [...choices, tooMany] : choices}
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
