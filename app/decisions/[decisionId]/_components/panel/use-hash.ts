"use client";

import { useSyncExternalStore } from "react";

const changedQuietly = "weighhouse:hash-changed";

function subscribe(changed: () => void): () => void {
  const events = ["hashchange", "popstate", changedQuietly];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}

/** The part of the address behind "#", with it. The server knows none. */
export function useHash(): string {
  return useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => "",
  );
}

/** Takes the hash off the address; the page stays where it is. */
export function clearHash(): void {
  replaceHash("");
}

/** Puts another hash into the address, without a step in the browser's history. */
export function replaceHash(hash: string): void {
  window.history.replaceState(null, "", window.location.pathname + window.location.search + hash);
  window.dispatchEvent(new Event(changedQuietly));
}
