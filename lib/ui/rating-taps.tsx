"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./rating-taps.module.css";

const RATINGS = [1, 2, 3, 4, 5] as const;

/** A rating from 1 to 5, *can't judge*, or not yet rated. */
export type RatingTapsValue = number | "abstain" | null;

export type RatingTapsProps = {
  /** What is rated, read out with the group ("Django: Scalability"). */
  label: string;
  /** What stands above the taps, an option's chip for instance. */
  heading?: ReactNode;
  value: RatingTapsValue;
  /** Told a rating, "abstain", or null when *can't judge* is taken back. */
  onChange: (value: RatingTapsValue) => void;
  lowEnd: string;
  highEnd: string;
  /** Inside a matrix cell: the ends are read out, not drawn. */
  compact?: boolean;
  isDisabled?: boolean;
  /** Shown as it stands; nothing can be changed. */
  isReadOnly?: boolean;
};

/** Five taps and a way out. Nothing is chosen at first. The keys 1 to 5 choose too. */
export function RatingTaps(props: RatingTapsProps) {
  const { label, value, onChange, compact = false, isDisabled = false, isReadOnly = false } = props;
  const byDigit = (event: KeyboardEvent<HTMLElement>) => {
    const rating = RATINGS.find((each) => String(each) === event.key);
    if (rating === undefined || isDisabled || isReadOnly || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    // The arrow keys go on from the chosen tap, not from where the focus was.
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${rating}"]`)?.focus();
    onChange(rating);
  };
  return (
    <div className={classNames(styles.rating, compact && styles.compact)} onKeyDown={byDigit}>
      {props.heading && <div className={styles.heading}>{props.heading}</div>}
      <RadioGroup
        aria-label={`${label}: ${commonMessages.scaleEnds(props.lowEnd, props.highEnd)}`}
        orientation="horizontal"
        value={typeof value === "number" ? String(value) : null}
        onChange={(chosen) => onChange(Number(chosen))}
        isDisabled={isDisabled}
        isReadOnly={isReadOnly}
        className={styles.taps ?? ""}
      >
        {RATINGS.map((rating) => (
          <Radio key={rating} value={String(rating)} className={styles.tap ?? ""}>
            {({ isSelected }) => (
              <>
                {isSelected && (
                  <span className={styles.tick}>
                    <Icon name="tick" size={14} />
                  </span>
                )}
                {rating}
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
      {!compact && (
        <div className={styles.ends} aria-hidden="true">
          <span>{props.lowEnd}</span>
          <span>{props.highEnd}</span>
        </div>
      )}
      <ToggleButton
        aria-label={`${commonMessages.cannotJudge}: ${label}`}
        isSelected={value === "abstain"}
        onChange={(chosen) => onChange(chosen ? "abstain" : null)}
        isDisabled={isDisabled || isReadOnly}
        className={styles.abstain ?? ""}
      >
        {value === "abstain" && <Icon name="tick" size={14} />}
        {commonMessages.cannotJudge}
      </ToggleButton>
    </div>
  );
}
