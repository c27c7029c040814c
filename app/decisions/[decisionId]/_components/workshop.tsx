"use client";

import { useMemo, useState } from "react";
import { useKeptText } from "@/lib/browser/use-kept-text";
import { useSend } from "@/lib/browser/use-decision";
import { rejectionText } from "@/lib/messages/rejection";
import { workshopMessages } from "@/lib/messages/workshop";
import type { Refusal } from "@/lib/realtime/protocol";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { Notice } from "@/lib/ui/notice";
import { Board } from "./board";
import { FiguresProvider } from "./figures/figures-provider";
import { useRoom } from "./room/use-room";
import { WorkshopContext } from "./room/workshop-context";
import type { WorkshopReach } from "./room/workshop-context";
import { Gone } from "./shell/gone";

/** Refusals a part of the page says itself, where it happens. */
const saidElsewhere: ReadonlySet<string> = new Set([
  "second_reason_needed",
  "nothing_to_change",
  "unfinished",
]);

/** The whole room of one decision: it needs a DecisionProvider around it. */
export function Workshop({ decisionId }: { decisionId: string }) {
  const { shown } = useRoom();
  const send = useSend();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [presenting, keepPresenting] = useKeptText(`presenting:${decisionId}`);
  const isPresenting = presenting === "yes";
  const reach = useMemo<WorkshopReach>(
    () => ({
      decisionId,
      isPresenting,
      setPresenting: (next) => keepPresenting(next ? "yes" : ""),
      act: async (draft) => {
        const answer = await send(draft);
        if (answer.ok) setRefusal(null);
        // A newer vote from elsewhere is shown with both votes, by the store.
        else if (answer.rejection.code !== "newer_vote" && !saidElsewhere.has(answer.rejection.code))
          setRefusal(answer.rejection);
        return answer.ok ? null : answer.rejection;
      },
    }),
    [decisionId, isPresenting, keepPresenting, send],
  );
  if (shown.gone) return <Gone />;
  return (
    <WorkshopContext value={reach}>
      <FiguresProvider>
        <Board
          notice={
            refusal && (
              <Notice
                tone="warn"
                urgent
                action={
                  <Button kind="quiet" aria-label={workshopMessages.dismiss} onPress={() => setRefusal(null)}>
                    <Icon name="cross" />
                  </Button>
                }
              >
                {rejectionText(refusal)}
              </Notice>
            )
          }
        />
      </FiguresProvider>
    </WorkshopContext>
  );
}
