"use client";

import { useEffect, useRef, useState } from "react";
import { frameMessages } from "@/lib/messages/frame";

/** Milliseconds of a pause in typing after which a text is saved. */
const pause = 1000;

type LiveText = {
  /** The text as everybody has it. */
  value: string;
  /** Sends the text; answers null when it is saved, otherwise the sentence of the refusal. */
  save: (text: string) => Promise<string | null>;
  required: boolean;
};

/**
 * A text that several people may edit at once. While the cursor is in the field nothing overwrites it; it is saved after
 * a pause and on leaving. Without the cursor it follows the others, unless what was typed was refused.
 */
export function useLiveText({ value, save, required }: LiveText) {
  /** What stands in the field; null = whatever everybody has. */
  const [typed, setTyped] = useState<string | null>(null);
  /** The shared text that the typing started from, or that it was last saved as. */
  const [base, setBase] = useState(value);
  /** What was sent last: coming back, it is nobody else's change. */
  const [sent, setSent] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const now = useRef({ typed, value, save, base, focused: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    now.current = { ...now.current, typed, value, save, base };
  });

  const flush = async () => {
    clearTimeout(timer.current);
    const { typed: text, value: shared, base: start } = now.current;
    if (text === null || text === shared || text.trim() === start.trim()) return settle(text);
    if (required && text.trim() === "") return setProblem(frameMessages.emptyText);
    setSent(text);
    const refusal = await now.current.save(text);
    setProblem(refusal);
    if (refusal !== null) return;
    setBase(text);
    settle(text);
  };

  /** Follows the others again, once the cursor is elsewhere and nothing was typed since. */
  const settle = (text: string | null) => {
    if (now.current.typed === text && !now.current.focused) setTyped(null);
  };

  const flushLast = useRef(flush);
  useEffect(() => {
    flushLast.current = flush;
  });
  useEffect(() => {
    // A page that is left or read anew ends without another word to its parts.
    const leave = () => void flushLast.current();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);

  const type = (text: string) => {
    setTyped(text);
    setProblem(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flushLast.current(), pause);
  };

  const focus = (isFocused: boolean) => {
    now.current.focused = isFocused;
    if (isFocused) {
      if (typed !== null) return;
      setTyped(value);
      setBase(value);
      return;
    }
    if (required && now.current.typed?.trim() === "") {
      setTyped(null);
      return setProblem(null);
    }
    void flush();
  };

  /** Back to what everybody has. */
  const revert = () => {
    clearTimeout(timer.current);
    setTyped(now.current.focused ? value : null);
    setBase(value);
    setProblem(null);
  };

  const own = [base, typed, sent].map((each) => each?.trim());
  const others = typed !== null && !own.includes(value.trim()) ? value : null;
  return { text: typed ?? value, problem, others, type, focus, revert };
}
