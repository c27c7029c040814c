"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { whatIfMessages } from "@/lib/messages/what-if";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { buttonClass } from "@/lib/ui/button-class";
import { RuleLine } from "../merging/rule-line";
import { OpenLink } from "../panel/open-link";
import { nothingTried } from "../what-if/what-if";
import { useRoom } from "../room/use-room";
import { ResultsMatrix } from "./results-matrix";
import { ResultsTable } from "./results-table";
import { RoundState } from "./round-state";
import styles from "./results.module.css";

/** Everybody's votes: when they were revealed, what else is to be said above and below the matrix or its table, the rule. */
export function Results({ children, foot }: { children?: ReactNode; foot?: ReactNode }) {
  const { view } = useRoom();
  const [isTable, setTable] = useState(false);
  return (
    <section className={styles.results} aria-label={workshopMessages.matrixCaption}>
      <div className={styles.line}>
        <RoundState focus="ratings" />
        <span className={styles.acts}>
          {view.tally.scores.length > 0 && (
            <OpenLink
              target={{ kind: "what_if", whatIf: nothingTried }}
              className={buttonClass("quiet", false)}
              label={whatIfMessages.openHint}
            >
              {whatIfMessages.open}
            </OpenLink>
          )}
          <Button kind="quiet" onPress={() => setTable(!isTable)}>
            {isTable ? workshopMessages.showChart : workshopMessages.showTable}
          </Button>
        </span>
      </div>
      {children}
      {isTable ? <ResultsTable /> : <ResultsMatrix />}
      {foot}
      {view.tally.scores.length > 0 && <RuleLine full />}
    </section>
  );
}
