"use client";

import { useState } from "react";
import { weighedCriteria } from "@/lib/decision/asked";
import { isPoints, unanswered } from "@/lib/decision/weighing";
import type { PointsMethod, Weighing, WeighingMethod } from "@/lib/decision/weighing";
import { missingJudgements } from "@/lib/decision/weighing-answers";
import { sharesOfWeighing } from "@/lib/decision/weighing-shares";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { converted, onlyAsked, pointsOf } from "./judgements";
import { methodsFor } from "./methods-for";

/** One's own weights in an open round, by whatever method. A whole weighing is sent at every change. */
export type OwnWeights = {
  method: WeighingMethod;
  /** The methods that can be chosen for this many criteria. */
  methods: readonly WeighingMethod[];
  /** What is cast, perhaps by another method than the one on screen. */
  cast: Weighing | null;
  /** The ids of the criteria to weigh, in the order on screen. */
  asked: readonly string[];
  /** How many answers are to go by the method on screen; none where what is cast is whole. */
  toGo: number;
  /** 0–1 by criterion id; null while the answers do not make weights. */
  shares: Readonly<Record<string, number>> | null;
  send: (weighing: Weighing) => void;
  choose: (method: WeighingMethod) => void;
  /** Back to "not voted". */
  takeBack: () => void;
};

function isPointsMethod(method: WeighingMethod): method is PointsMethod {
  return isPoints({ method, judgements: {} } as Weighing);
}

export function useOwnWeights(own: OwnBallot): OwnWeights {
  const { decision } = useRoom();
  const { act } = useWorkshop();
  const [preferred, setPreferred] = useState<WeighingMethod | null>(null);
  const cast = own.ballot?.weights ?? null;
  const asked = weighedCriteria(decision).map(({ id }) => id);
  const methods = methodsFor(asked.length);
  // A method of a round before may not be there for the criteria of this one.
  const method =
    [preferred, cast?.method, own.last?.weights?.method].find(
      (each) => each !== undefined && each !== null && methods.includes(each),
    ) ?? "sliders";
  const onScreen = cast?.method === method ? cast : unanswered(method);
  const roundId = own.round.id;
  const send = (weighing: Weighing) => void act({ type: "CastWeights", roundId, ...weighing });
  return {
    method,
    methods,
    cast,
    asked,
    toGo: own.missing === 0 ? 0 : missingJudgements(onScreen, asked),
    shares: cast === null ? null : sharesOfWeighing(cast, asked),
    send,
    choose: (next) => {
      setPreferred(next);
      if (cast === null || next === cast.method || !isPoints(cast) || !isPointsMethod(next)) return;
      // Points are points: what was said is said again in the other measure.
      send({ method: next, judgements: converted(onlyAsked(pointsOf(cast), asked), next) });
    },
    takeBack: () => void act({ type: "WithdrawWeights", roundId }),
  };
}
