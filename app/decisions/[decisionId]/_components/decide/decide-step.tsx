"use client";

import { workshopMessages } from "@/lib/messages/workshop";
import { Notice } from "@/lib/ui/notice";
import { Disagreement } from "../disagreement/disagreement";
import { HowSure } from "../figures/how-sure";
import { Results } from "../matrix/results";
import { useRoom } from "../room/use-room";
import { ContributionTable } from "./contribution-table";
import { DecidedHead } from "./decided-head";
import { OutcomeForm } from "./outcome-form";
import { Ranking } from "./ranking";
import { PartLinks } from "./part-links";
import { TalkFirst } from "./talk-first";
import styles from "./decide.module.css";

/** Ranking, what to talk about, the matrix, and the outcome. */
export function DecideStep() {
  const { decision, view, isFacilitator } = useRoom();
  const isDecided = decision.phase === "decided";
  return (
    <div className={styles.decide}>
      {isDecided && <DecidedHead />}
      {view.withheld.length > 0 ? (
        <Notice>{workshopMessages.voteFirst}</Notice>
      ) : (
        <>
          <div className={styles.top}>
            <Ranking />
            <TalkFirst />
          </div>
          <PartLinks />
          <HowSure />
          {(view.tally.weights !== null || view.tally.ratings !== null) && (
            <div id="matrix" tabIndex={-1}>
              <Results />
            </div>
          )}
          <Disagreement />
          <ContributionTable />
        </>
      )}
      {!isDecided && isFacilitator && <OutcomeForm />}
      {!isDecided && !isFacilitator && <p className={styles.quiet}>{workshopMessages.decideWait}</p>}
    </div>
  );
}
