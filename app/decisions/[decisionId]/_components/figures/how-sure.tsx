"use client";

import { figuresMessages } from "@/lib/messages/figures";
import { useRoom } from "../room/use-room";
import { Changes } from "./changes";
import { CrossChecks } from "./cross-checks";
import { useFindings } from "./figures-context";
import { RobustnessStrip } from "./robustness-strip";
import { sureOf } from "./sure-of";
import { ThreeFacts } from "./three-facts";
import { verdictWord } from "./verdict-words";
import { WorthFindingOut } from "./worth-finding-out";
import styles from "./figures.module.css";

/** How sure the result is: the word with its three facts, what would change it, what else speaks for or against it. */
export function HowSure() {
  const { view } = useRoom();
  const findings = useFindings();
  if (findings === null) return null;
  const sure = sureOf(view, findings);
  const word = verdictWord(sure);
  return (
    <section className={styles.section} aria-labelledby="how-sure-title">
      <h2 id="how-sure-title" tabIndex={-1}>
        {figuresMessages.howSure}
      </h2>
      {word !== null && (
        <p className={styles.word} data-verdict={sure.verdict ?? undefined}>
          {word}
        </p>
      )}
      <ThreeFacts sure={sure} findings={findings} />
      <div className={styles.parts}>
        <RobustnessStrip findings={findings} />
        <Changes findings={findings} />
        <CrossChecks findings={findings} />
        <WorthFindingOut findings={findings} />
      </div>
    </section>
  );
}
