"use client";

import { useFindings } from "@/app/decisions/[decisionId]/_components/figures/figures-context";
import { sureOf } from "@/app/decisions/[decisionId]/_components/figures/sure-of";
import { leadWords, shortVerdict } from "@/app/decisions/[decisionId]/_components/figures/verdict-words";
import { useShown } from "@/lib/browser/use-decision";
import styles from "./presenter.module.css";

/** How sure the result is, for the wall; the lead alone while there is no word for it. */
export function PresenterVerdict() {
  const { view } = useShown();
  const findings = useFindings();
  if (findings === null) return null;
  const sure = sureOf(view, findings);
  return <p className={styles.verdict}>{shortVerdict(sure) ?? leadWords(sure)}</p>;
}
