"use client";

import { weighedCriteria, askedOptions } from "@/lib/decision/asked";
import { measureMessages } from "@/lib/messages/measure";
import { voteMessages } from "@/lib/messages/vote";
import { OptionChip } from "@/lib/ui/option-chip";
import { ownBallot } from "../ballot/own-ballot";
import { Folded } from "../ballot/folded";
import { FactList } from "../frame/fact-list";
import { WeightsOfOne } from "../matrix/weights-of-one";
import { RatingField } from "../rate/rating-field";
import { useRoom } from "../room/use-room";
import { WeightQuestion } from "../what-if/weight-question";
import { OwnWeight } from "../weigh/own-weight";
import { EvidenceList } from "./evidence-list";
import styles from "./side-panel.module.css";

/** A criterion: what it means, what is known, one's own weight and ratings, everybody's weights. */
export function CriterionPanel({ criterionId }: { criterionId: string }) {
  const room = useRoom();
  const { decision } = room;
  const criterion = decision.criteria.find((each) => each.id === criterionId);
  if (criterion === undefined) return null;
  const { definition, lowEnd, highEnd } = criterion;
  const isAsked = weighedCriteria(decision).includes(criterion);
  const weights = isAsked ? ownBallot(room, "weights") : null;
  const ratings = isAsked ? ownBallot(room, "ratings") : null;
  return (
    <>
      <div className={styles.words}>
        {definition !== "" && <p>{definition}</p>}
        {(lowEnd !== "" || highEnd !== "") && (
          <p className={styles.quiet}>{voteMessages.bestEnd(lowEnd, highEnd)}</p>
        )}
      </div>
      {weights !== null && (
        <section className={styles.section}>
          <h3>{voteMessages.yourWeight}</h3>
          <Folded>
            <OwnWeight own={weights} criterion={criterion} />
          </Folded>
        </section>
      )}
      {criterion.use === "measured" && (
        <section className={styles.section}>
          <h3>{measureMessages.facts}</h3>
          <FactList criterion={criterion} canEdit={false} />
        </section>
      )}
      {isAsked && <WeightsOfOne criterion={criterion} />}
      {isAsked && <WeightQuestion criterion={criterion} />}
      <section className={styles.section}>
        <h3>{voteMessages.evidence}</h3>
        <EvidenceList criterionId={criterionId} empty={voteMessages.noEvidence} namesOption limit={6} />
      </section>
      {ratings !== null && (
        <section className={styles.section}>
          <h3>{voteMessages.yourVote}</h3>
          <Folded>
            {askedOptions(decision).map((option) => (
              <RatingField
                key={option.id}
                own={ratings}
                criterion={criterion}
                option={option}
                heading={<OptionChip index={decision.options.indexOf(option)} title={option.title} />}
              />
            ))}
          </Folded>
        </section>
      )}
    </>
  );
}
