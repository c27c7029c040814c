"use client";

import type { Criterion } from "@/lib/decision/model";
import type { OwnBallot } from "../ballot/own-ballot";
import { pointsOf } from "./judgements";
import { useWeighing } from "./use-weighing";
import { WeighRow } from "./weigh-row";

/** One's own weight on one criterion, where its panel is open. */
export function OwnWeight({ own, criterion }: { own: OwnBallot; criterion: Criterion }) {
  const weighing = useWeighing(own);
  return (
    <WeighRow criterion={criterion} weighing={weighing} last={pointsOf(own.last?.weights)[criterion.id]} />
  );
}
