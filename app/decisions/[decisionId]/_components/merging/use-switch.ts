"use client";

import { useState } from "react";
import type { CommandDraft } from "@/lib/browser/command-draft";
import { useSend } from "@/lib/browser/use-decision";
import type { Decision } from "@/lib/decision/model";
import type { Tally } from "@/lib/decision/tally";
import { rejectionText } from "@/lib/messages/rejection";
import { useRoom } from "../room/use-room";
import { didWords } from "./order-words";

type Before = Pick<Decision, "merging" | "participants"> & Pick<Tally, "scores">;

/**
 * Sends a change of how votes are merged; answers null when it holds now, otherwise the sentence of the refusal. `did`
 * says what the last one has done to the order, as soon as its result is here.
 */
export function useSwitch() {
  const { decision, view } = useRoom();
  const send = useSend();
  const [before, setBefore] = useState<Before | null>(null);
  const { merging, participants } = decision;
  const { scores } = view.tally;
  const change = async (draft: CommandDraft): Promise<string | null> => {
    setBefore({ merging, participants, scores });
    const answer = await send(draft);
    if (answer.ok || answer.rejection.code === "nothing_to_change") return null;
    setBefore(null);
    return rejectionText(answer.rejection);
  };
  const isHere = before !== null && (before.merging !== merging || before.participants !== participants);
  return { change, did: isHere ? didWords(decision, before.scores, scores) : null };
}
