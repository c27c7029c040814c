"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components/Slider";
import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { percent } from "./percent";
import { Stepper } from "./stepper";
import styles from "./weight-slider.module.css";

export type WeightSliderProps = {
  /** The criterion's title. */
  label: string;
  lowEnd?: string;
  highEnd?: string;
  /** Said under the label instead of the ends: what exactly is asked. */
  question?: string;
  /** Points from 0 to `max`; null while not set, and then no thumb is drawn anywhere. */
  value: number | null;
  max: number;
  step?: number;
  /** What the points come to among all criteria, 0 to 1; null while that is unknown. */
  share: number | null;
  /** Every step on the way, while dragging too. Null only when a touch turned out to be a scroll and is taken back. */
  onChange: (value: number | null) => void;
  /** The value on release, at each press of a key and of a stepper. */
  onCommit: (value: number) => void;
  isDisabled?: boolean;
};

/** Hands out points: a slider that starts unset, steppers beside it, and what it comes to in per cent. */
export function WeightSlider(props: WeightSliderProps) {
  const { label, value, max, step = 1, share, onChange, onCommit, isDisabled = false } = props;
  const [draft, setDraft] = useState<number | null>(null);
  const before = useRef<number | null>(null);
  const scrolled = useRef(false);
  const shown = draft ?? value;
  const endsId = useId();
  const hasEnds = Boolean(props.question ?? props.lowEnd ?? props.highEnd);

  const move = (next: number) => {
    setDraft(next);
    onChange(next);
  };
  const settle = (next: number) => {
    setDraft(null);
    if (scrolled.current) {
      scrolled.current = false;
      onChange(before.current);
      return;
    }
    // An unset slider released at its lower end has not moved, and is set all the same.
    if (value === null) onChange(next);
    onCommit(next);
  };
  const set = (next: number) => {
    onChange(next);
    onCommit(next);
  };

  return (
    <div className={styles.frame}>
      <Slider
        {...(hasEnds && { "aria-describedby": endsId })}
        minValue={0}
        maxValue={max}
        step={step}
        value={shown ?? 0}
        onChange={move}
        onChangeEnd={settle}
        isDisabled={isDisabled}
        className={styles.weight ?? ""}
      >
        <div className={styles.words}>
          <Label className={styles.label}>{label}</Label>
          {hasEnds && (
            <span className={styles.ends} id={endsId}>
              {props.question ?? commonMessages.fromTo(props.lowEnd ?? "", props.highEnd ?? "")}
            </span>
          )}
        </div>
        <div
          className={styles.slider}
          onPointerDownCapture={() => {
            before.current = value;
            scrolled.current = false;
          }}
          onPointerCancelCapture={() => {
            scrolled.current = true;
          }}
        >
          {/* A finger may scroll the page from here; a sideways move is the slider's. */}
          <SliderTrack className={styles.track ?? ""} style={{ touchAction: "pan-y" }}>
            <Thumb value={shown} max={max} share={share} onSet={settle} />
          </SliderTrack>
        </div>
        <div className={styles.stepper}>
          <Stepper label={label} value={shown} max={max} step={step} onSet={set} isDisabled={isDisabled} />
        </div>
        <span className={classNames(styles.share, shown === null && styles.unset)}>
          {shown === null ? commonMessages.notYet : share === null ? "" : percent(share)}
        </span>
      </Slider>
    </div>
  );
}

type ThumbProps = {
  value: number | null;
  max: number;
  share: number | null;
  /** Told when a screen reader has set the value, which React Aria does not tell as an end of the change. */
  onSet: (value: number) => void;
};

function Thumb({ value, max, share, onSet }: ThumbProps) {
  const input = useRef<HTMLInputElement>(null);
  const text =
    value === null
      ? commonMessages.notSetYet
      : [commonMessages.pointsOf(value, max), share === null ? null : percent(share)]
          .filter(Boolean)
          .join(", ");
  // React Aria writes the number here, and for an unset slider that would be a lie.
  useEffect(() => {
    input.current?.setAttribute("aria-valuetext", text);
  });
  useEffect(() => {
    const range = input.current;
    // Keys and pointers are handled before the browser makes a native change; a screen reader's gestures make one.
    const changed = () => range && onSet(Number(range.value));
    range?.addEventListener("change", changed);
    return () => range?.removeEventListener("change", changed);
  }, [onSet]);
  return (
    <SliderThumb
      inputRef={input}
      className={classNames(styles.thumb, value === null && styles.absent)}
      style={{ touchAction: "pan-y" }}
    />
  );
}
