"use client";

import { useState } from "react";
import { askedCriteria } from "@/lib/decision/asked";
import type { WeighingMethod } from "@/lib/decision/model";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { converted, onlyAsked } from "./judgements";
import type { Judgements } from "./judgements";

export type Weighing = {
  method: WeighingMethod;
  /** With what is just being dragged. */
  judgements: Judgements;
  drag: (criterionId: string, points: number | null) => void;
  set: (criterionId: string, points: number) => void;
  keep: (judgements: Judgements) => void;
  choose: (method: WeighingMethod) => void;
  /** Back to "not voted". */
  takeBack: () => void;
};

/** One's own weights in an open round: a whole weighing is sent at every change. */
export function useWeighing(own: OwnBallot): Weighing {
  const { decision } = useRoom();
  const { act } = useWorkshop();
  const [dragged, setDragged] = useState<{ id: string; points: number } | null>(null);
  const [preferred, setPreferred] = useState<WeighingMethod | null>(null);
  const cast = own.ballot?.weights ?? null;
  const method = cast?.method ?? preferred ?? own.last?.weights?.method ?? "sliders";
  const asked = askedCriteria(decision).map((criterion) => criterion.id);
  const saved = onlyAsked(cast?.judgements ?? {}, asked);

  const send = (judgements: Judgements, by: WeighingMethod = method) =>
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
