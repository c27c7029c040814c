"use client";

import { useState } from "react";
import { askedCriteria } from "@/lib/decision/asked";
import type { PointsMethod } from "@/lib/decision/weighing";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { converted, onlyAsked, pointsMethodOf, pointsOf } from "./judgements";
import type { Judgements } from "./judgements";

export type Weighing = {
  method: PointsMethod;
  /** With what is just being dragged. */
  judgements: Judgements;
  drag: (criterionId: string, points: number | null) => void;
  set: (criterionId: string, points: number) => void;
  keep: (judgements: Judgements) => void;
  choose: (method: PointsMethod) => void;
  /** Back to "not voted". */
  takeBack: () => void;
};

/** One's own weights in an open round: a whole weighing is sent at every change. */
export function useWeighing(own: OwnBallot): Weighing {
  const { decision } = useRoom();
  const { act } = useWorkshop();
  const [dragged, setDragged] = useState<{ id: string; points: number } | null>(null);
  const [preferred, setPreferred] = useState<PointsMethod | null>(null);
  const cast = own.ballot?.weights ?? null;
  const method = pointsMethodOf(cast) ?? preferred ?? pointsMethodOf(own.last?.weights) ?? "sliders";
  const asked = askedCriteria(decision).map((criterion) => criterion.id);
  const saved = onlyAsked(pointsOf(cast), asked);

  const send = (judgements: Judgements, by: PointsMethod = method) =>
    void act({ type: "CastWeights", roundId: own.round.id, method: by, judgements });

  return {
    method,
    judgements: dragged === null ? saved : { ...saved, [dragged.id]: dragged.points },
    drag: (id, points) => setDragged(points === null ? null : { id, points }),
    set: (id, points) => {
      setDragged(null);
      send({ ...saved, [id]: points });
    },
    keep: (judgements) => send(onlyAsked({ ...judgements, ...saved }, asked)),
    takeBack: () => void act({ type: "WithdrawWeights", roundId: own.round.id }),
    choose: (next) => {
      setPreferred(next);
      if (cast !== null && next !== method) send(converted(saved, next), next);
    },
  };
}
