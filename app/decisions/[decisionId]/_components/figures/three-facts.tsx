"use client";

import { figuresMessages } from "@/lib/messages/figures";
import type { Findings } from "./figures-context";
import { shareText } from "./share-text";
import type { Sure } from "./verdict-words";
import styles from "./figures.module.css";

type Fact = { figure: string; unit: string; about: string };

function leadOf({ standing: { first, lead }, nameOf }: Sure): Fact {
  const about =
    first.length > 1 ? figuresMessages.level(nameOf(first)) : figuresMessages.leadOf(nameOf(first));
  return { figure: lead.toFixed(1), unit: figuresMessages.lead, about };
}

function flipOf({ standing: { flip }, nameOf }: Sure): Fact {
  const unit = figuresMessages.toFlip;
  if (flip === null)
    return { figure: figuresMessages.cannotFlip, unit, about: figuresMessages.cannotFlipHint };
  return { figure: flip.points.toFixed(1), unit, about: figuresMessages.toFlipFor(nameOf([flip.option])) };
}

function shareOf({ standing: { first }, verdict, share, nameOf }: Sure, isComputed: boolean): Fact {
  const unit = figuresMessages.resampled;
  if (verdict === "needs_more_voters") return { figure: "–", unit, about: figuresMessages.notEnough };
  if (share === null)
    return { figure: "–", unit, about: isComputed ? figuresMessages.notEnough : figuresMessages.computing };
  return { figure: shareText(share), unit, about: figuresMessages.resampledFor(nameOf(first.slice(0, 1))) };
}

/** Lead, points to flip, share of resampled teams: always together (methods 8.3). */
export function ThreeFacts({ sure, findings }: { sure: Sure; findings: Findings }) {
  const facts = [leadOf(sure), flipOf(sure), shareOf(sure, findings.figures !== null)];
  return (
    <ul className={styles.facts}>
      {facts.map(({ figure, unit, about }) => (
        <li key={unit}>
          <span className={styles.figure}>{figure}</span> <span className={styles.unit}>{unit}</span>
          <span className={styles.quiet}>{about}</span>
        </li>
      ))}
    </ul>
  );
}
