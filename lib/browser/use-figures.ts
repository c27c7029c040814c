"use client";

import { useEffect, useRef, useState } from "react";
import type { FiguresAnswer, FiguresInput, FiguresTask } from "./figures-task";

/** Votes that follow each other within so long are computed together (ms), but nobody waits longer than the second. */
const quiet = 150;
const longest = 600;

/**
 * Figures of a team, computed in a worker so that the page never stands still. While votes move, the last answer stays
 * until the next; null before the first, and while there is nothing to compute (`input` null). Pass the same object while
 * nothing has changed.
 */
export function useFigures(input: FiguresInput | null): Pick<FiguresAnswer, "figures" | "personal"> | null {
  const [answer, setAnswer] = useState<FiguresAnswer | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const waitingSince = useRef<number | null>(null);
  useEffect(() => {
    if (input === null) return;
    const now = performance.now();
    waitingSince.current ??= now;
    const wait = Math.max(0, Math.min(quiet, waitingSince.current + longest - now));
    const timer = setTimeout(() => {
      waitingSince.current = null;
      worker.current ??= openWorker(setAnswer);
      asked.current += 1;
      worker.current.postMessage({ ...input, number: asked.current } satisfies FiguresTask);
    }, wait);
    return () => clearTimeout(timer);
  }, [input]);
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );
  return input === null ? null : answer;
}

function openWorker(answered: (answer: FiguresAnswer) => void): Worker {
  const worker = new Worker(new URL("./figures-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<FiguresAnswer>) => answered(data);
  return worker;
}
