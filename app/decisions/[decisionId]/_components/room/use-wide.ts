"use client";

import { useSyncExternalStore } from "react";

const query = "(min-width: 64rem)";

function subscribe(changed: () => void): () => void {
  const match = window.matchMedia(query);
  match.addEventListener("change", changed);
  return () => match.removeEventListener("change", changed);
}

/** Whether a matrix and a panel fit side by side. The server supposes so. */
export function useWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => true,
  );
}
