"use client";

import { useContext, useSyncExternalStore } from "react";
import type { Accepted, Answer } from "@/lib/realtime/protocol";
import type { CommandDraft } from "./command-draft";
import { DecisionContext } from "./decision-context";
import type { DecisionStore } from "./decision-store";
import type { Shown } from "./shown";

function useStore(): DecisionStore {
  const store = useContext(DecisionContext);
  if (store === null) throw new Error("useShown and useSend need a DecisionProvider above them.");
  return store;
}

/** The decision as this person sees it now; the component follows every change. */
export function useShown(): Shown {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.shown, store.shown);
}

/**
 * Sends a command. The promise never rejects: it brings what the server answered, and stays open while there is no
 * connection. Votes, comments and framing texts show at once; they survive a reload.
 */
export function useSend(): (draft: CommandDraft) => Promise<Answer<Accepted>> {
  return useStore().send;
}

/** Takes a refusal off `Shown.refused` after the person has seen it. */
export function useForgetRefused(): (commandId: string) => void {
  return useStore().forgetRefused;
}
