"use client";

import { useShown } from "@/lib/browser/use-decision";
import { frameMessages } from "@/lib/messages/frame";
import { Notice } from "@/lib/ui/notice";
import { loadOf, mostAnswers } from "./load-of";

/** What voting will ask of everybody, and advice where it is too much. */
export function LoadLine() {
  const { decision } = useShown().view;
  const { criteria, options, answers, minutes } = loadOf(decision);
  if (criteria < 1 || options < 2) return <Notice>{frameMessages.loadNotReady}</Notice>;
  const isTooMuch = answers > mostAnswers;
  return (
    <Notice tone={isTooMuch ? "warn" : "info"}>
      <strong>{frameMessages.load(criteria, options, answers, minutes)}</strong>
      {isTooMuch && <p>{frameMessages.loadTooMuch(mostAnswers)}</p>}
    </Notice>
  );
}
