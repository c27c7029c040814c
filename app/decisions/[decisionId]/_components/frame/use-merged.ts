"use client";

import { useEffect, useRef } from "react";

/**
 * Saves fields of one thing that travels whole. A field saved while another one is still on its way builds on it, not on
 * what everybody has; a refused one is forgotten. `save` answers null when it is saved, otherwise a sentence.
 */
export function useMerged<Whole>(
  shared: Whole,
  save: (whole: Whole) => Promise<string | null>,
): (change: Partial<Whole>) => Promise<string | null> {
  const wished = useRef(shared);
  useEffect(() => {
    wished.current = shared;
  }, [shared]);
  return async (change) => {
    const before = wished.current;
    const next = { ...before, ...change };
    wished.current = next;
    const refusal = await save(next);
    if (refusal !== null && wished.current === next) wished.current = before;
    return refusal;
  };
}
