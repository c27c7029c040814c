"use client";

import { useState } from "react";
import { newId } from "@/lib/browser/new-id";
import { countedParticipants } from "@/lib/decision/asked";
import type { Focus, Round } from "@/lib/decision/model";
import { countFinished, finishedIn } from "../room/finished-in";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { phaseAfter } from "./next-act";
import type { MainAct, MoreAct } from "./next-act";

/**
 * A reveal or a closing that waits for a word, because so many have not finished; who, as far as they are on the list.
 */
export type Asked = {
  verb: "reveal" | "close";
  round: Round;
  waiting: number;
  participantIds: readonly string[];
};

/** Runs what a facilitator does with rounds and phases. */
export function useFacilitatorActs() {
  const room = useRoom();
  const { decision, view } = room;
  const { act } = useWorkshop();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isBusy, setBusy] = useState(false);

  const roundOf = (focus: Focus) => decision.rounds.findLast((round) => round.focus === focus);

  const open = (focus: Focus, start: "continue" | "afresh", sealed: boolean) =>
    act({ type: "OpenRound", roundId: newId(), focus, start, sealed });

  /** True when it happened. */
  async function end(verb: Asked["verb"], round: Round, confirmed: boolean): Promise<boolean> {
    const finished = finishedIn(room, round);
    const unfinished = countedParticipants(decision).filter((id) => !finished.has(id));
    const waiting = view.people.counted - countFinished(room, round);
    if (!confirmed && waiting > 0) {
      setAsked({ verb, round, waiting, participantIds: unfinished });
      return false;
    }
    const type = verb === "reveal" ? "RevealRound" : "CloseRound";
    const refusal = await act({ type, roundId: round.id, confirmed });
    // Somebody started again, or came in, in this very moment.
    const late = refusal?.code === "unfinished" ? refusal.detail?.participantIds : null;
    if (Array.isArray(late))
      setAsked({ verb, round, waiting: late.length, participantIds: late.map(String) });
    return refusal === null;
  }

  async function step(name: MainAct | MoreAct, confirmed: boolean): Promise<boolean> {
    const [verb = "", focusName = ""] = name.split("_");
    const focus: Focus = focusName === "weights" ? "weights" : "ratings";
    const round = roundOf(focus);
    if (verb === "reveal" || verb === "close") return round !== undefined && end(verb, round, confirmed);
    if (verb === "continue" || verb === "afresh") return (await open(focus, verb, true)) === null;
    if (verb === "open") return (await open(focus, "afresh", !name.endsWith("_revealed"))) === null;
    return true;
  }

  async function run(name: MainAct | MoreAct, confirmed = false): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const phase = phaseAfter[name];
    const happened = await step(name, confirmed);
    if (happened && phase !== undefined && phase !== decision.phase) await act({ type: "MovePhase", phase });
    setBusy(false);
  }

  return {
    run: (name: MainAct | MoreAct) => void run(name),
    asked,
    wait: () => setAsked(null),
    goOn: () => {
      if (asked === null) return;
      setAsked(null);
      void run(`${asked.verb}_${asked.round.focus}`, true);
    },
  };
}
