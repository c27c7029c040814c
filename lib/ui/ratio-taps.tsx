"use client";

import type { ReactNode } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import styles from "./ratio-taps.module.css";

export type RatioTapsProps = {
  /** What is compared, read out with the group. */
  label: string;
  heading?: ReactNode;
  /** The ratios to choose from, such as 1 to 9. */
  ratios: readonly number[];
  /** Words under some of them. */
  words?: Readonly<Record<number, string>>;
  value: number | null;
  onChange: (ratio: number) => void;
};

/** How many times as important: a row of taps, nothing chosen at first. */
export function RatioTaps({ label, heading, ratios, words = {}, value, onChange }: RatioTapsProps) {
  return (
    <div className={styles.ratio}>
      {heading && <div className={styles.heading}>{heading}</div>}
      <RadioGroup
        aria-label={label}
        orientation="horizontal"
        value={value === null ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
        className={classNames(styles.taps, Object.keys(words).length > 0 && styles.worded)}
      >
        {ratios.map((ratio) => (
          <Radio key={ratio} value={String(ratio)} className={styles.tap ?? ""}>
            {({ isSelected }) => (
              <>
                <span className={styles.figure}>
                  {isSelected && <Icon name="tick" size={12} />}
                  {ratio}
                </span>
                {words[ratio] !== undefined && <span className={styles.word}>{words[ratio]}</span>}
              </>
            )}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
