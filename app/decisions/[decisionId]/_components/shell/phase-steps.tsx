"use client";

import type { Phase } from "@/lib/decision/model";
import { workshopMessages } from "@/lib/messages/workshop";
import { Icon } from "@/lib/ui/icon";
import { VisuallyHidden } from "@/lib/ui/visually-hidden";
import styles from "./shell.module.css";

export const steps = ["frame", "weigh", "rate", "decide"] as const;
export type Step = (typeof steps)[number];

/** The step a phase is shown at: what is decided is read at the last one. */
export function stepOf(phase: Phase): Step {
  return phase === "decided" ? "decide" : phase;
}

type Props = { room: Phase; look: Step; onLook: (step: Step) => void };

/** The four steps: where the room is, and which one this screen looks at. */
export function PhaseSteps({ room, look, onLook }: Props) {
  const at = steps.indexOf(stepOf(room));
  return (
    <nav aria-label={workshopMessages.steps} className={styles.steps}>
      {steps.map((step, index) => (
        <button
          key={step}
          type="button"
          className={styles.step}
          aria-current={step === look ? "step" : undefined}
          onClick={() => onLook(step)}
        >
          {index < at && (
            <>
              <Icon name="tick" size={14} />
              <VisuallyHidden>{`${workshopMessages.stepDone}: `}</VisuallyHidden>
            </>
          )}
          {workshopMessages.phases[step]}
          {index === at && (
            <>
              <span className={styles.here} aria-hidden="true" />
              <VisuallyHidden>{` (${workshopMessages.roomIsHere})`}</VisuallyHidden>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
