"use client";

import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { classNames } from "./class-names";
import { optionColour } from "./option-letter";
import styles from "./trial-slider.module.css";

export type TrialSliderProps = {
  /** What is tried out. */
  label: string;
  /** Beside the label: the value in words. */
  text: string;
  value: number;
  min?: number;
  max: number;
  step: number;
  /** Under the two ends of the line. */
  ends: readonly [string, string];
  /** Who leads where; `option` is its fixed place, null for a tie. Lies behind everything else. */
  segments?: readonly { from: number; to: number; option: number | null }[];
  /** Where it really stands; drawn when the trial has left it. */
  actual: number;
  /** The others' votes, with their names where they are shown. */
  others?: readonly { at: number; name: string | null }[];
  mine?: number | null;
  /** Every step on the way. */
  onChange: (value: number) => void;
  /** On release, and at each press of a key. */
  onCommit: (value: number) => void;
};

/** A knob in ink that tries something out: nothing it does is a vote. Votes lie on the same line, and so do flip points. */
export function TrialSlider(props: TrialSliderProps) {
  const {
    label,
    text,
    value,
    min = 0,
    max,
    step,
    ends,
    actual,
    segments = [],
    others = [],
    mine = null,
  } = props;
  const share = (at: number) => Math.min(1, Math.max(0, (at - min) / (max - min)));
  const place = (at: number) => `${share(at) * 100}%`;
  const hasMoved = Math.abs(value - actual) > step / 2;
  return (
    <Slider
      minValue={min}
      maxValue={max}
      step={step}
      value={value}
      onChange={props.onChange}
      onChangeEnd={props.onCommit}
      className={styles.trial ?? ""}
    >
      <div className={styles.words}>
        <Label className={styles.label}>{label}</Label>
        <span className={styles.text}>{text}</span>
      </div>
      <SliderTrack className={styles.track ?? ""} style={{ touchAction: "pan-y" }}>
        <span className={styles.line} aria-hidden="true">
          {segments.map(({ from, to, option }) => (
            <span
              key={from}
              className={classNames(styles.segment, option === null && styles.tie)}
              data-option={option === null ? undefined : optionColour(option)}
              style={{ insetInlineStart: place(from), inlineSize: `${(share(to) - share(from)) * 100}%` }}
            />
          ))}
          {segments
            .slice(1)
            .map(
              ({ from }) =>
                from < max && (
                  <span
                    key={from}
                    className={styles.flip}
                    data-flip=""
                    style={{ insetInlineStart: place(from) }}
                  />
                ),
            )}
          {hasMoved && <span className={styles.actual} style={{ insetInlineStart: place(actual) }} />}
          {others.map(({ at, name }, index) => (
            <span
              key={index}
              className={styles.other}
              title={name ?? undefined}
              style={{ insetInlineStart: place(at) }}
            />
          ))}
          {mine !== null && <span className={styles.mine} style={{ insetInlineStart: place(mine) }} />}
        </span>
        <SliderThumb className={styles.thumb ?? ""} style={{ touchAction: "pan-y" }} />
      </SliderTrack>
      <div className={styles.ends} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </Slider>
  );
}
