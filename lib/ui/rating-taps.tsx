"use client";

import type { KeyboardEvent, ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { stepsOf, usualScale } from "@/lib/decision/scale";
import type { Scale } from "@/lib/decision/scale";
import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./rating-taps.module.css";

/** A step of the scale, *can't judge*, or not yet rated. */
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
  /** 1 to 5 unless told. */
  scale?: Scale;
  /** Inside a matrix cell: the ends are read out, not drawn. */
  compact?: boolean;
  isDisabled?: boolean;
  /** Shown as it stands; nothing can be changed. */
  isReadOnly?: boolean;
};

/** A tap for each step, and a way out. Nothing is chosen at first. The keys of one digit choose too. */
export function RatingTaps(props: RatingTapsProps) {
  const { label, value, onChange, compact = false, isDisabled = false, isReadOnly = false } = props;
  const { scale = usualScale } = props;
  const steps = stepsOf(scale);
  const byDigit = (event: KeyboardEvent<HTMLElement>) => {
    const rating = steps.find((each) => String(each) === event.key);
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
        aria-label={`${label}: ${commonMessages.scaleEnds(props.lowEnd, props.highEnd, scale)}`}
        orientation="horizontal"
        value={typeof value === "number" ? String(value) : null}
        onChange={(chosen) => onChange(Number(chosen))}
        isDisabled={isDisabled}
        isReadOnly={isReadOnly}
        className={styles.taps ?? ""}
      >
        {steps.map((rating) => (
          <Radio key={rating} value={String(rating)} className={styles.tap ?? ""}>
            {({ isSelected }) => (
              <>
                {isSelected && (
                  <span className={styles.tick}>
                    <Icon name="tick" size={14} />
                  </span>
                )}
                {scale.labels?.[rating - scale.lo] ?? rating}
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
