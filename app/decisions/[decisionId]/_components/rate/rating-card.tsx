"use client";

import { askedOptions } from "@/lib/decision/asked";
import type { Criterion } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import { OptionChip } from "@/lib/ui/option-chip";
import { BallotNotice } from "../ballot/ballot-notice";
import type { OwnBallot } from "../ballot/own-ballot";
import { EvidenceList } from "../panel/evidence-list";
import { useRoom } from "../room/use-room";
import { useWide } from "../room/use-wide";
import { RatingField } from "./rating-field";
import styles from "./rate.module.css";

/** One criterion: what it asks, what is known under each option, and the taps. */
export function RatingCard({ own, criterion }: { own: OwnBallot; criterion: Criterion }) {
  const { decision } = useRoom();
  const isWide = useWide();
  const { title, definition } = criterion;
  const isQuestion = definition.trim().endsWith("?");
  return (
    <div className={styles.card}>
      <div className={styles.question}>
        <h2 tabIndex={-1} data-card-title="">
          {isQuestion ? definition : voteMessages.rateQuestion(title)}
        </h2>
        {!isQuestion && definition !== "" && <p>{definition}</p>}
        <BallotNotice focus="ratings" isRevealed={own.round.status === "revealed"} />
      </div>
      {askedOptions(decision).map((option) => (
        <div key={option.id} className={styles.option}>
          <RatingField
            own={own}
            criterion={criterion}
            option={option}
            heading={<OptionChip index={decision.options.indexOf(option)} title={option.title} />}
          />
          <EvidenceList criterionId={criterion.id} optionId={option.id} limit={isWide ? 2 : 1} />
        </div>
      ))}
    </div>
  );
}
