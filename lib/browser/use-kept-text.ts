"use client";

import { useSyncExternalStore } from "react";

const prefix = "weighhouse:text:";
const listeners = new Set<() => void>();
/** Texts that the storage would not take (none there, or full): they live as long as the page. */
const memory = new Map<string, string>();

function read(key: string): string {
  const unkept = memory.get(key);
  if (unkept !== undefined) return unkept;
  try {
    return window.localStorage.getItem(prefix + key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, text: string): void {
  try {
    if (text === "") window.localStorage.removeItem(prefix + key);
    else window.localStorage.setItem(prefix + key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Keeps a text, or what becomes of the text that is there by now. */
export type KeepText = (next: string | ((now: string) => string)) => void;

/**
 * A text that survives a reload, such as a draft that was not sent yet. Kept in this browser only, under `key`; the empty
 * text takes no room. The server renders it empty.
 */
export function useKeptText(key: string): [text: string, keep: KeepText] {
  const text = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => "",
  );
  return [text, (next) => write(key, typeof next === "string" ? next : next(read(key)))];
}
