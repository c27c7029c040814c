"use client";

import type { MouseEvent } from "react";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { figuresMessages } from "@/lib/messages/figures";
import { outcomeMessages } from "@/lib/messages/outcome";
import { whatIfMessages } from "@/lib/messages/what-if";
import { workshopMessages } from "@/lib/messages/workshop";
import { useFindings } from "../figures/figures-context";
import { useRoom } from "../room/use-room";
import { contributionsOf } from "./contributions";
import styles from "./decide.module.css";

/** Scrolls there and goes on from there by keyboard. The address stays: what it ends with says which panel is open. */
function goTo(event: MouseEvent, id: string): void {
  event.preventDefault();
  const part = document.getElementById(id);
  part?.scrollIntoView();
  part?.focus({ preventScroll: true });
}

/** Jumps to the parts below that there are by now: with a few options the page is many screens long on a phone. */
export function PartLinks() {
  const { decision, view, isFacilitator } = useRoom();
  const findings = useFindings();
  const { weights, ratings } = view.tally;
  const matrix = mergedMatrix(decision, view.tally);
  const isOpen = decision.phase !== "decided" && isFacilitator;
  const parts = [
    { id: "how-sure-title", name: figuresMessages.howSure, isThere: findings !== null },
    { id: "matrix", name: workshopMessages.matrix, isThere: weights !== null || ratings !== null },
    {
      id: "disagreement-title",
      name: disagreementMessages.title,
      isThere: Math.max(weights?.voters ?? 0, ratings?.voters ?? 0) > 1,
    },
    {
      id: "contributions-title",
      name: whatIfMessages.contributions,
      isThere: matrix !== null && contributionsOf(matrix) !== null,
    },
    { id: "outcome-title", name: outcomeMessages.title, isThere: isOpen },
  ].filter(({ isThere }) => isThere);
  if (parts.length < 2) return null;
  return (
    <nav className={styles.parts} aria-label={workshopMessages.onThisPage}>
      {parts.map(({ id, name }) => (
        <a key={id} href={`#${id}`} onClick={(event) => goTo(event, id)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
