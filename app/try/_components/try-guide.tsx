"use client";

import { useState } from "react";
import { rankingRows } from "@/app/decisions/[decisionId]/_components/decide/ranking-rows";
import { useShown } from "@/lib/browser/use-decision";
import { viewerRole } from "@/lib/decision/viewer";
import { tryMessages } from "@/lib/messages/try";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { LinkButton } from "@/lib/ui/link-button";
import { RankBars } from "@/lib/ui/rank-bars";
import { VisuallyHidden } from "@/lib/ui/visually-hidden";
import { guideSteps } from "./guide-steps";
import type { GuideStep } from "./guide-steps";
import styles from "./try-guide.module.css";

const order: readonly GuideStep[] = ["weigh", "reveal", "move"];

/** The three steps of trying, above a workshop with sample colleagues; nothing anywhere else. */
export function TryGuide() {
  const { view, mine } = useShown();
  const { decision } = view;
  const [isHidden, setHidden] = useState(false);
  const hasSamples = Object.values(decision.participants).some((participant) => participant.sample);
  const isOwn = viewerRole(decision, view.viewer) === "facilitator";
  if (isHidden || !hasSamples || !isOwn || decision.phase === "decided") return null;
  const done = guideSteps(decision, mine);
  const now = order.find((step) => !done[step]);
  return (
    <aside className={styles.guide} aria-label={tryMessages.guide}>
      <ol className={styles.steps}>
        {order.map((step) => (
          <li key={step} className={styles.step} data-now={step === now || undefined}>
            <span className={styles.title}>
              {done[step] && <Icon name="tick" />}
              {tryMessages.steps[step].title}
              {done[step] && <VisuallyHidden>{tryMessages.stepDone}</VisuallyHidden>}
              {step === now && <VisuallyHidden>{tryMessages.stepNow}</VisuallyHidden>}
            </span>
            {step === now && <span className={styles.text}>{tryMessages.steps[step].text}</span>}
          </li>
        ))}
      </ol>
      {done.reveal && view.tally.scores.length > 0 && (
        <div className={styles.ranking}>
          <RankBars label={tryMessages.ranking} rows={rankingRows(decision, view.tally)} />
        </div>
      )}
      {now === undefined && (
        <p className={styles.text}>
          {`${tryMessages.allDone} `}
          <LinkButton href="/new" kind="quiet">
            {tryMessages.ownDecision}
          </LinkButton>
        </p>
      )}
      <Button kind="quiet" aria-label={tryMessages.hide} onPress={() => setHidden(true)}>
        <Icon name="cross" />
      </Button>
    </aside>
  );
}
