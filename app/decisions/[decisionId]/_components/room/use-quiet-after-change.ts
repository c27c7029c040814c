"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, SyntheticEvent } from "react";
import { announce } from "@/lib/ui/live-region";
import { situationKey, situationNews, situationOf } from "./situation";
import type { Room } from "./room";

/** How long presses are ignored after the room has changed (ms): what was aimed at may have moved. */
const quietFor = 500;

const writing = "input:not([type=radio]):not([type=checkbox]):not([type=range]), textarea";

/** Whoever is writing goes on writing. */
function isWriting(target: EventTarget): boolean {
  return target instanceof Element && target.matches(writing);
}

/**
 * Announces every change of phase and of a round, and swallows presses for half a second after it. What is returned goes
 * on the element around everything, which is marked `data-quiet` so long; dialogs that were opened from inside are covered
 * too.
 */
export function useQuietAfterChange({ decision }: Room) {
  const situation = situationOf(decision);
  const key = situationKey(situation);
  const before = useRef({ key, situation });
  const [isQuiet, setQuiet] = useState(false);
  useLayoutEffect(() => {
    if (before.current.key === key) return;
    announce(situationNews(before.current.situation, situation));
    before.current = { key, situation };
    setQuiet(true);
  }, [key, situation]);
  useEffect(() => {
    if (!isQuiet) return undefined;
    const timer = setTimeout(() => setQuiet(false), quietFor);
    return () => clearTimeout(timer);
  }, [isQuiet, key]);

  const swallow = (event: SyntheticEvent) => {
    if (!isQuiet || isWriting(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    "data-quiet": isQuiet || undefined,
    onPointerDownCapture: swallow,
    onClickCapture: swallow,
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (["Enter", " ", "1", "2", "3", "4", "5"].includes(event.key) || event.key.startsWith("Arrow"))
        swallow(event);
    },
  };
}
