"use client";

import { useSyncExternalStore } from "react";

const closed = "weighhouse:panel-closed";

function subscribe(changed: () => void): () => void {
  const events = ["hashchange", "popstate", closed];
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
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  window.dispatchEvent(new Event(closed));
}
