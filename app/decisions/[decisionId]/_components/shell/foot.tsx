"use client";

import { ownBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { FacilitatorBar } from "./facilitator-bar";
import type { Step } from "./phase-steps";
import styles from "./foot.module.css";

/** The facilitator's bar, always at the foot of the screen. Others have none: their ballot has its own. */
export function Foot({ look }: { look: Step }) {
  const room = useRoom();
  const { decision, isFacilitator } = room;
  if (!isFacilitator || decision.kind === "comparison" || decision.phase === "decided") return null;
  const focus = look === "weigh" ? "weights" : look === "rate" ? "ratings" : null;
  const own = focus === null ? null : ownBallot(room, focus);
  const votesFirst = own !== null && !own.isFinished && own.comesFirst;
  return (
    <footer className={styles.foot} data-foot="">
      <FacilitatorBar quietly={votesFirst || look === "decide"} />
    </footer>
  );
}
