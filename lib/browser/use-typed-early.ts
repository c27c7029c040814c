"use client";

import type { RefObject } from "react";
import { useEffectEvent, useLayoutEffect } from "react";
import { useAlive } from "./use-alive";

type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Tells what somebody, or the browser for them, had filled in before the script of the page was there; React would
 * empty the control again. Told at most once, and nothing when the control was drawn by the script.
 */
export function useTypedEarly(control: RefObject<Control | null>, onTyped: (text: string) => void): void {
  const isAlive = useAlive();
  const look = useEffectEvent(() => {
    const drawn = control.current;
    if (!isAlive && drawn !== null && drawn.value !== drawn.defaultValue) onTyped(drawn.value);
  });
  useLayoutEffect(() => look(), []);
}
