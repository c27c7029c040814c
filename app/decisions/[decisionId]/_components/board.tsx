"use client";

import { useState } from "react";
import type { ReactNode } from "react";
import { TryGuide } from "@/app/try/_components/try-guide";
import type { Decision } from "@/lib/decision/model";
import { commonMessages } from "@/lib/messages/common";
import { WhenAlive } from "@/lib/ui/when-alive";
import { readHash } from "./panel/panel-target";
import { SidePanel } from "./panel/side-panel";
import { useHash } from "./panel/use-hash";
import { useQuietAfterChange } from "./room/use-quiet-after-change";
import { useTopOnChange } from "./room/use-top-on-change";
import { useRoom } from "./room/use-room";
import { Foot } from "./shell/foot";
import { LookAway } from "./shell/look-away";
import { Notices } from "./shell/notices";
import { stepOf } from "./shell/phase-steps";
import type { Step } from "./shell/phase-steps";
import { ProgressLine } from "./shell/progress-line";
import { StepContent } from "./shell/step-content";
import { WorkshopHeader } from "./shell/workshop-header";
import styles from "./board.module.css";

/** Whether the step's votes are still sealed: after the reveal it shows something else. */
function isSealedAt(decision: Decision, step: Step): boolean {
  const focus = step === "weigh" ? "weights" : "ratings";
  return decision.rounds.findLast((round) => round.focus === focus)?.status === "sealed";
}

/** Header, step, side panel and foot. `notice` is what has to be said about the last act. */
export function Board({ notice }: { notice: ReactNode }) {
  const room = useRoom();
  const { decision } = room;
  const quiet = useQuietAfterChange(room);
  const hash = useHash();
  const at = stepOf(decision.phase);
  const [wished, setWished] = useState<{ step: Step; whileAt: Step } | null>(null);
  // Once the room comes to where somebody was looking, they go with it again.
  if (wished !== null && wished.step === at && wished.whileAt !== at) setWished(null);
  const look = wished?.step ?? at;
  useTopOnChange(`${look} ${isSealedAt(decision, look)}`);
  const hasPanel = readHash(decision, hash) !== null;
  return (
    <div className={styles.board} data-panel={hasPanel || undefined} {...quiet}>
      <WhenAlive>
        <a href="#content" className={styles.skip}>
          {commonMessages.skipToContent}
        </a>
        <WorkshopHeader
          look={look}
          onLook={(step) => setWished(step === at ? null : { step, whileAt: at })}
        />
        <main id="content" tabIndex={-1} className={styles.main}>
          <Notices>{notice}</Notices>
          <TryGuide />
          {look !== at && <LookAway look={look} onBack={() => setWished(null)} />}
          {decision.kind === "choice" && <ProgressLine look={look} />}
          <StepContent look={look} />
        </main>
        <SidePanel />
        <Foot look={look} />
      </WhenAlive>
    </div>
  );
}
