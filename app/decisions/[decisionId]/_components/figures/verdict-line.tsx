"use client";

import { useRoom } from "../room/use-room";
import { useFindings } from "./figures-context";
import { sureOf } from "./sure-of";
import { doubtWords, leadWords, verdictWord } from "./verdict-words";
import styles from "./figures.module.css";

/** How sure the result is, in one line: the word, and its three facts. */
export function VerdictLine() {
  const { view } = useRoom();
  const findings = useFindings();
  if (findings === null) return null;
  const sure = sureOf(view, findings);
  const word = verdictWord(sure);
  return (
    <p className={styles.line} data-verdict={sure.verdict ?? undefined}>
      {word !== null && <strong>{word}. </strong>}
      {leadWords(sure)} {doubtWords(sure)}
    </p>
  );
}
