"use client";

import { createContext, useContext } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import type { Refusal } from "@/lib/realtime/protocol";

/** What every part of the workshop can reach. */
export type WorkshopReach = {
  decisionId: string;
  /** Sends a command and shows its refusal as a sentence. Null = accepted, otherwise the refusal. */
  act: (draft: CommandDraft) => Promise<Refusal | null>;
  /** A facilitator whose screen is on the wall: their own votes stay folded. */
  isPresenting: boolean;
  setPresenting: (presenting: boolean) => void;
};

export const WorkshopContext = createContext<WorkshopReach | null>(null);

/** What the workshop around this component offers. Throws outside of one. */
export function useWorkshop(): WorkshopReach {
  const reach = useContext(WorkshopContext);
  if (reach === null) throw new Error("useWorkshop needs a Workshop above it.");
  return reach;
}
