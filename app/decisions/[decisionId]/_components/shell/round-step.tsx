"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { countingRound } from "@/lib/decision/asked";
import type { Focus } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { EmptyState } from "@/lib/ui/empty-state";
import { Notice } from "@/lib/ui/notice";
import { Segmented } from "@/lib/ui/segmented";
import type { Room } from "../room/room";
import { useRoom } from "../room/use-room";
import styles from "./shell.module.css";

type Mode = "everyone" | "mine";

/** What a choice of mode is good for: after a reveal everybody's votes come first again. */
function stateKey({ decision }: Room, focus: Focus): string {
  const round = decision.rounds.findLast((each) => each.focus === focus);
  return round === undefined ? "" : `${round.id}=${round.status}`;
}

/**
 * Ballot or results of one focus, whatever can be shown now. `ballot` is null for those who do not vote, or while no
 * round is open.
 */
export function RoundStep(props: { focus: Focus; ballot: ReactNode | null; results: ReactNode }) {
  const { focus, ballot, results } = props;
  const room = useRoom();
  const { decision, view, isFacilitator } = room;
  const key = stateKey(room, focus);
  const [chosen, setChosen] = useState<{ key: string; mode: Mode } | null>(null);
  const newest = decision.rounds.findLast((each) => each.focus === focus);
  const hasResult = countingRound(decision, focus) !== undefined && view.tally[focus] !== null;

  if (newest === undefined) {
    const title = focus === "weights" ? workshopMessages.weighNotOpen : workshopMessages.rateNotOpen;
    return (
      <EmptyState title={title}>
        {isFacilitator ? workshopMessages.notOpenFacilitator : workshopMessages.notOpenBody}
      </EmptyState>
    );
  }
  if (view.withheld.includes(focus)) {
    return (
      <>
        <Notice>{workshopMessages.voteFirst}</Notice>
        {ballot}
      </>
    );
  }
  if (ballot === null) return hasResult ? results : <Sealed focus={focus} />;
  if (!hasResult) return ballot;
  const mode = chosen?.key === key ? chosen.mode : newest.status === "sealed" ? "mine" : "everyone";
  return (
    <>
      <div className={styles.modes}>
        <Segmented
          label={workshopMessages.modeLabel}
          choices={[
            { id: "everyone", title: workshopMessages.everyone },
            { id: "mine", title: workshopMessages.myVotes },
          ]}
          value={mode}
          onChange={(id) => setChosen({ key, mode: id === "mine" ? "mine" : "everyone" })}
          small
        />
      </div>
      {mode === "mine" ? ballot : results}
    </>
  );
}

function Sealed({ focus }: { focus: Focus }) {
  const { role } = useRoom();
  return (
    <EmptyState title={workshopMessages.sealedTitle[focus]}>
      {workshopMessages.sealedBody} {role === "observer" && workshopMessages.youObserve}
    </EmptyState>
  );
}
