"use client";

import { useShown } from "@/lib/browser/use-decision";
import { frameMessages } from "@/lib/messages/frame";
import { Notice } from "@/lib/ui/notice";
import { CriterionSection } from "./criterion-section";
import { EvidenceSection } from "./evidence-section";
import { FrameSettings } from "./frame-settings";
import { FrameTexts } from "./frame-texts";
import { framingState, isFrozen } from "./framing-state";
import { LoadLine } from "./load-line";
import { OptionSection } from "./option-section";
import styles from "./frame-panel.module.css";

/** The frame of the decision around it: facilitators edit in place, everybody else reads the same. */
export function FramePanel() {
  const { view } = useShown();
  const { decision } = view;
  const state = framingState(view);
  return (
    <section className={styles.panel} aria-label={frameMessages.panel}>
      {decision.phase === "decided" ? (
        <Notice>{frameMessages.decided}</Notice>
      ) : (
        !state.canEdit && <Notice>{frameMessages.readOnly}</Notice>
      )}
      {decision.kind === "comparison" && <Notice>{frameMessages.comparison}</Notice>}
      {state.canEdit && isFrozen(decision) && <Notice>{frameMessages.frozen}</Notice>}
      <div className={styles.columns}>
        <FrameTexts state={state} />
        <FrameSettings state={state} />
      </div>
      <div className={styles.lists}>
        <OptionSection state={state} />
        <div className={styles.section}>
          <CriterionSection state={state} />
          {decision.kind === "choice" && <LoadLine />}
        </div>
      </div>
      <EvidenceSection state={state} />
    </section>
  );
}
