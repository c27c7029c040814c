"use client";

import type { Criterion } from "@/lib/decision/model";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { cellKey } from "@/lib/decision/model";
import { ratingOn } from "@/lib/decision/scale";
import { ratingValue } from "@/lib/methods/rating-value";
import { whatIfMessages } from "@/lib/messages/what-if";
import { TrialSlider } from "@/lib/ui/trial-slider";
import { useRoom } from "../room/use-room";

type Props = {
  criterion: Criterion;
  /** As the votes are. */
  matrix: MergedMatrix;
  /** Tried values by cell key, 0–1. */
  values: Readonly<Record<string, number>>;
  onChange: (key: string, value: number) => void;
  onCommit: (key: string, value: number) => void;
};

/** The merged ratings of one criterion to try. */
export function RatingTrials({ criterion, matrix, values, onChange, onCommit }: Props) {
  const { decision } = useRoom();
  const { lo, hi } = criterion.scale;
  const ratingOf = (value: number) => ratingOn(criterion.scale, value);
  const k = matrix.criterionIds.indexOf(criterion.id);
  return matrix.optionIds.map((optionId, i) => {
    const key = cellKey(criterion.id, optionId);
    const now = matrix.values[i]?.[k] ?? 0;
    const rating = ratingOf(values[key] ?? now);
    const title = decision.options.find(({ id }) => id === optionId)?.title ?? "";
    return (
      <TrialSlider
        key={key}
        label={title}
        text={whatIfMessages.shareNow(rating.toFixed(1), ratingOf(now).toFixed(1))}
        value={rating}
        min={lo}
        max={hi}
        step={0.1}
        ends={[`${lo} ${criterion.lowEnd}`.trim(), `${hi} ${criterion.highEnd}`.trim()]}
        actual={ratingOf(now)}
        onChange={(next) => onChange(key, ratingValue(next, lo, hi))}
        onCommit={(next) => onCommit(key, ratingValue(next, lo, hi))}
      />
    );
  });
}
