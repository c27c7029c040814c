"use client";

import { disagreementMessages } from "@/lib/messages/disagreement";
import { useFindings } from "../figures/figures-context";
import { useRoom } from "../room/use-room";
import { ImpactList } from "./impact-list";
import { SpreadMatrix } from "./spread-matrix";
import { VoterMap } from "./voter-map";
import { WeightStrips } from "./weight-strips";
import { WhoWins } from "./who-wins";
import styles from "./disagreement.module.css";

/** Where people differ, and what that does to the result: most telling first (methods 10). */
export function Disagreement() {
  const { view } = useRoom();
  const findings = useFindings();
  const voters = Math.max(view.tally.weights?.voters ?? 0, view.tally.ratings?.voters ?? 0);
  if (voters < 2) return null;
  return (
    <section className={styles.section} aria-labelledby="disagreement-title">
      <h2 id="disagreement-title" tabIndex={-1}>
        {disagreementMessages.title}
      </h2>
      <SpreadMatrix />
      <WeightStrips />
      {findings !== null && (
        <>
          <WhoWins findings={findings} />
          <ImpactList findings={findings} />
          <VoterMap findings={findings} />
        </>
      )}
    </section>
  );
}
