"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the script of the page has taken over what the server drew: before that nothing hears a press. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
