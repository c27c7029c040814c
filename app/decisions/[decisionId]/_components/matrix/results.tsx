"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { useRoom } from "../room/use-room";
import { ResultsMatrix } from "./results-matrix";
import { ResultsTable } from "./results-table";
import { RoundState } from "./round-state";
import styles from "./results.module.css";

/** Everybody's votes: when they were revealed, what else is to be said (children), the matrix or its table, the rule. */
export function Results({ children }: { children?: ReactNode }) {
  const { view } = useRoom();
  const [isTable, setTable] = useState(false);
  return (
    <section className={styles.results} aria-label={workshopMessages.matrixCaption}>
      <div className={styles.line}>
        <RoundState focus="ratings" />
        <Button kind="quiet" onPress={() => setTable(!isTable)}>
          {isTable ? workshopMessages.showChart : workshopMessages.showTable}
        </Button>
      </div>
      {children}
      {isTable ? <ResultsTable /> : <ResultsMatrix />}
      {view.tally.scores.length > 0 && <p className={styles.quiet}>{workshopMessages.rule}</p>}
    </section>
  );
}
