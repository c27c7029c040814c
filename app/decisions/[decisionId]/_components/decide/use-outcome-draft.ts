"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { newId } from "@/lib/browser/new-id";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { draftDiffers, missingFields, outcomeCommand, readDraft } from "./outcome-draft";
import type { OutcomeDraft, OutcomeField } from "./outcome-draft";

/** The outcome while it is written: kept in this browser until it is recorded. */
export function useOutcomeDraft() {
  const { decision, view } = useRoom();
  const { act } = useWorkshop();
  const router = useRouter();
  const [kept, keep] = useKeptText(`outcome:${decision.id}`);
  const [missing, setMissing] = useState<readonly OutcomeField[]>([]);
  const [mustDiffer, setMustDiffer] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const known = readDraft(kept);
  const ids = new Set(decision.options.filter((option) => !option.retired).map((option) => option.id));
  const draft = { ...known, optionIds: known.optionIds.filter((id) => ids.has(id)) };
  // The server knows better where this screen does not see the scores.
  const differs = draftDiffers(draft, view.tally) || (mustDiffer && draft.optionIds.length > 0);

  async function record(): Promise<void> {
    const lacking = missingFields(draft, differs);
    setMissing(lacking);
    if (lacking.length > 0 || isBusy) return;
    setBusy(true);
    const refusal = await act(outcomeCommand(draft, newId(), differs));
    setBusy(false);
    if (refusal?.code === "second_reason_needed") {
      setMustDiffer(true);
      setMissing(["differsBecause"]);
    }
    if (refusal !== null) return;
    keep("");
    router.push(`/decisions/${decision.id}/record`);
  }

  return {
    draft,
    change: (change: Partial<OutcomeDraft>) => keep(JSON.stringify({ ...draft, ...change })),
    differs,
    missing,
    record: () => void record(),
  };
}
