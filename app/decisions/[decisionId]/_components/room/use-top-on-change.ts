"use client";

import { useLayoutEffect, useRef } from "react";

/** Begins at the top of the page when what it shows becomes something else; `key` says what that is. */
export function useTopOnChange(key: string): void {
  const before = useRef(key);
  useLayoutEffect(() => {
    if (before.current === key) return;
    before.current = key;
    window.scrollTo(0, 0);
  }, [key]);
}
