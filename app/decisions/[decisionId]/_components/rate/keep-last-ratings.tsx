"use client";

import { ratedCriteria, askedOptions } from "@/lib/decision/asked";
import { KeepLast } from "../ballot/keep-last";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { useRating } from "./use-rating";

/** Takes over every rating of the round before that has no new one yet. */
export function KeepLastRatings({ own }: { own: OwnBallot }) {
  const { decision } = useRoom();
  const { valueOf, lastOf, rate } = useRating(own);
  const open = ratedCriteria(decision).flatMap((criterion) =>
    askedOptions(decision).flatMap((option) => {
      const last = lastOf(criterion.id, option.id);
      return last !== null && valueOf(criterion.id, option.id) === null
        ? [{ criterionId: criterion.id, optionId: option.id, last }]
        : [];
    }),
  );
  return (
    <KeepLast
      count={open.length}
      onKeep={() => open.forEach(({ criterionId, optionId, last }) => rate(criterionId, optionId, last))}
    />
  );
}
