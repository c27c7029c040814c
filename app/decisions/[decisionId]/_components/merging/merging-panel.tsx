"use client";

import { may } from "@/lib/decision/policy";
import { mergingMessages } from "@/lib/messages/merging";
import { useRoom } from "../room/use-room";
import { RuleLine } from "./rule-line";
import { RuleSwitch } from "./rule-switch";
import { useSwitch } from "./use-switch";
import { VotingPower } from "./voting-power";
import styles from "./merging.module.css";

/** By what rule votes are merged, what the others would say, and for a facilitator the switches. */
export function MergingPanel() {
  const { decision, view, role } = useRoom();
  const { change, did } = useSwitch();
  const isDecided = decision.phase === "decided";
  const isFixed = isDecided || !may(role, "ChangeMerging");
  return (
    <div className={styles.panel}>
      <RuleLine />
      <p className={styles.did} role="status">
        {did}
      </p>
      <RuleSwitch change={change} isFixed={isFixed} />
      {view.tally.rules.length === 0 && <p className={styles.quiet}>{mergingMessages.nothingYet}</p>}
      {isFixed && (
        <p className={styles.quiet}>
          {isDecided ? mergingMessages.settled : mergingMessages.facilitatorsSwitch}
        </p>
      )}
      <VotingPower change={change} isFixed={isFixed} />
    </div>
  );
}
