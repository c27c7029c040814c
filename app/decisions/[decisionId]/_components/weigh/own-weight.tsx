"use client";

import type { Criterion } from "@/lib/decision/model";
import { weighingMessages } from "@/lib/messages/weighing";
import { percent } from "@/lib/ui/percent";
import type { OwnBallot } from "../ballot/own-ballot";
import { pointsOf } from "./judgements";
import { usePointsOf } from "./use-weighing";
import { WeighRow } from "./weigh-row";

/** One's own weight on one criterion, where its panel is open. */
export function OwnWeight({ own, criterion }: { own: OwnBallot; criterion: Criterion }) {
  const { weights, weighing } = usePointsOf(own);
  if (weighing === null) {
    const share = weights.shares?.[criterion.id];
    return (
      <p>
        {weighingMessages.elsewhere(weighingMessages.titles[weights.method])}
        {share !== undefined && ` ${percent(share)}`}
      </p>
    );
  }
  return (
    <WeighRow criterion={criterion} weighing={weighing} last={pointsOf(own.last?.weights)[criterion.id]} />
  );
}
