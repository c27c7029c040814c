"use client";

import { askedScale } from "@/lib/decision/asked";
import { voteMessages } from "@/lib/messages/vote";
import { OptionChip } from "@/lib/ui/option-chip";
import { Folded } from "../ballot/folded";
import { ownBallot } from "../ballot/own-ballot";
import { RatingsOfCell } from "../matrix/ratings-of-cell";
import { RatingField } from "../rate/rating-field";
import { useRoom } from "../room/use-room";
import { EvidenceList } from "./evidence-list";
import styles from "./side-panel.module.css";

/** Where a criterion meets an option: what is known, one's own rating, everybody's. */
export function CellPanel({ criterionId, optionId }: { criterionId: string; optionId: string }) {
  const room = useRoom();
  const { decision } = room;
  const criterion = decision.criteria.find((each) => each.id === criterionId);
  const option = decision.options.find((each) => each.id === optionId);
  if (criterion === undefined || option === undefined) return null;
  const isAsked = askedScale(decision, criterionId, optionId) !== null;
  const own = isAsked ? ownBallot(room, "ratings") : null;
  return (
    <>
      {criterion.definition !== "" && <p className={styles.quiet}>{criterion.definition}</p>}
      {own !== null && (
        <section className={styles.section}>
          <h3>{voteMessages.yourVote}</h3>
          <Folded>
            <RatingField
              own={own}
              criterion={criterion}
              option={option}
              withTakeBack
              heading={<OptionChip index={decision.options.indexOf(option)} title={option.title} />}
            />
          </Folded>
        </section>
      )}
      {isAsked && <RatingsOfCell criterion={criterion} option={option} />}
      <section className={styles.section}>
        <h3>{voteMessages.evidence}</h3>
        <EvidenceList criterionId={criterionId} optionId={optionId} empty={voteMessages.noEvidence} />
      </section>
    </>
  );
}
