"use client";

import { useState } from "react";
import type { PointsMethod } from "@/lib/decision/weighing";
import type { OwnBallot } from "../ballot/own-ballot";
import { onlyAsked, pointsOf } from "./judgements";
import type { Judgements } from "./judgements";
import { useOwnWeights } from "./use-own-weights";
import type { OwnWeights } from "./use-own-weights";

/** Handing out points criterion by criterion. */
export type Weighing = {
  method: PointsMethod;
  /** With what is just being dragged. */
  judgements: Judgements;
  drag: (criterionId: string, points: number | null) => void;
  set: (criterionId: string, points: number) => void;
  keep: (judgements: Judgements) => void;
};

/** The points of one's own weights. `method` is how they are handed out. */
export function useWeighing(weights: OwnWeights, method: PointsMethod): Weighing {
  const [dragged, setDragged] = useState<{ id: string; points: number } | null>(null);
  const { cast, asked } = weights;
  const saved = onlyAsked(cast?.method === method ? pointsOf(cast) : {}, asked);
  const send = (judgements: Judgements) => weights.send({ method, judgements });
  return {
    method,
    judgements: dragged === null ? saved : { ...saved, [dragged.id]: dragged.points },
    drag: (id, points) => setDragged(points === null ? null : { id, points }),
    set: (id, points) => {
      setDragged(null);
      send({ ...saved, [id]: points });
    },
    keep: (judgements) => send(onlyAsked({ ...judgements, ...saved }, asked)),
  };
}

/** The same where only one criterion is on screen; null when it is weighed by comparison. */
export function usePointsOf(own: OwnBallot): { weights: OwnWeights; weighing: Weighing | null } {
  const weights = useOwnWeights(own);
  const { method } = weights;
  const isByPoints = method === "sliders" || method === "points" || method === "swing";
  const weighing = useWeighing(weights, isByPoints ? method : "sliders");
  return { weights, weighing: isByPoints ? weighing : null };
}
