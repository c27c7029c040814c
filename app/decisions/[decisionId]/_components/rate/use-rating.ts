"use client";

import { cellKey } from "@/lib/decision/model";
import type { RatingValue } from "@/lib/decision/model";
import type { RatingTapsValue } from "@/lib/ui/rating-taps";
import type { OwnBallot } from "../ballot/own-ballot";
import { useWorkshop } from "../room/workshop-context";

/** One's own ratings in an open round, cell by cell. */
export function useRating({ round, ballot, last }: OwnBallot) {
  const { act } = useWorkshop();
  return {
    valueOf: (criterionId: string, optionId: string): RatingTapsValue =>
      ballot?.ratings[cellKey(criterionId, optionId)]?.value ?? null,
    lastOf: (criterionId: string, optionId: string): RatingValue | null =>
      last?.ratings[cellKey(criterionId, optionId)]?.value ?? null,
    /** Null takes the vote back. */
    rate: (criterionId: string, optionId: string, value: RatingTapsValue) =>
      void act(
        value === null
          ? { type: "WithdrawRating", roundId: round.id, criterionId, optionId }
          : { type: "CastRating", roundId: round.id, criterionId, optionId, value },
      ),
  };
}
