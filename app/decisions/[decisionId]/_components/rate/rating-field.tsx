"use client";

import type { ReactNode } from "react";
import type { Criterion, Option } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { RatingTaps } from "@/lib/ui/rating-taps";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRating } from "./use-rating";
import styles from "./rate.module.css";

type Props = {
  own: OwnBallot;
  criterion: Criterion;
  option: Option;
  heading?: ReactNode;
  compact?: boolean;
  /** Offers to take a rating back, where there is room for it. */
  withTakeBack?: boolean;
};

/** The taps of one cell, with what was chosen last time when that is offered. */
export function RatingField({
  own,
  criterion,
  option,
  heading,
  compact = false,
  withTakeBack = false,
}: Props) {
  const { valueOf, lastOf, rate } = useRating(own);
  const value = valueOf(criterion.id, option.id);
  const last = lastOf(criterion.id, option.id);
  return (
    <div className={styles.field}>
      <RatingTaps
        label={voteMessages.cellLabel(criterion.title, option.title)}
        heading={heading}
        value={value}
        onChange={(next) => rate(criterion.id, option.id, next)}
        lowEnd={criterion.lowEnd || voteMessages.worst}
        highEnd={criterion.highEnd || voteMessages.best}
        scale={criterion.scale}
        compact={compact}
      />
      {withTakeBack && value !== null && (
        <div>
          <Button kind="quiet" onPress={() => rate(criterion.id, option.id, null)}>
            {voteMessages.takeBack}
          </Button>
        </div>
      )}
      {last !== null && value === null && (
        <p className={styles.last}>
          {voteMessages.lastVote(last === "abstain" ? voteMessages.cannotJudge : String(last))}
        </p>
      )}
    </div>
  );
}
