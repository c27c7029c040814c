"use client";

import { RoundStep } from "../shell/round-step";
import { ownBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { WeighBallot } from "./weigh-ballot";
import { WeightsResults } from "./weights-results";

/** What the weighing step shows: the ballot while sealed, everybody's weights after the reveal, or either. */
export function WeighStep() {
  const room = useRoom();
  const own = ownBallot(room, "weights");
  return (
    <RoundStep
      focus="weights"
      ballot={own === null ? null : <WeighBallot own={own} />}
      results={<WeightsResults />}
    />
  );
}
