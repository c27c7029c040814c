"use client";

import type { ReactNode } from "react";
import { ratedCriteria, askedOptions } from "@/lib/decision/asked";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { OptionChip } from "@/lib/ui/option-chip";
import { BallotNotice } from "../ballot/ballot-notice";
import { DoneBar } from "../ballot/done-bar";
import type { OwnBallot } from "../ballot/own-ballot";
import { CriterionHead } from "../matrix/criterion-head";
import { Matrix } from "../matrix/matrix";
import { EvidenceCount } from "../panel/evidence-count";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { RatingField } from "./rating-field";
import styles from "./rate.module.css";

/** The same taps as on the cards, inside the matrix. `layout` chooses between the two. */
export function RatingMatrix({ own, layout }: { own: OwnBallot; layout: ReactNode }) {
  const { decision } = useRoom();
  const options = askedOptions(decision);
  const optionTarget = (optionId: string) => ({ kind: "option", optionId }) as const;
  return (
    <div className={styles.cards}>
      <div className={styles.top}>
        <div className={styles.question}>
          <h2>{voteMessages.rateTitle}</h2>
          <BallotNotice focus="ratings" isRevealed={own.round.status === "revealed"} />
        </div>
        {layout}
      </div>
      <Matrix
        caption={workshopMessages.myVotes}
        corner={workshopMessages.criteriaOnly}
        options={options.map((option) => ({
          id: option.id,
          index: decision.options.indexOf(option),
          title: option.title,
          head: (
            <OpenLink target={optionTarget(option.id)} className={styles.head}>
              <OptionChip index={decision.options.indexOf(option)} title={option.title} />
            </OpenLink>
          ),
        }))}
        rows={ratedCriteria(decision).map((criterion) => ({
          id: criterion.id,
          target: { kind: "criterion", criterionId: criterion.id },
          head: <CriterionHead criterion={criterion} withEnds />,
          cells: options.map((option) => (
            <div key={option.id} className={styles.cell}>
              <RatingField own={own} criterion={criterion} option={option} compact />
              <EvidenceCount criterionId={criterion.id} optionId={option.id} />
            </div>
          )),
        }))}
      />
      <DoneBar own={own} />
    </div>
  );
}
