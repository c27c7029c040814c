"use client";

import { useRef, useState } from "react";
import { ratedCriteria, askedOptions } from "@/lib/decision/asked";
import { cellKey } from "@/lib/decision/model";
import type { Criterion } from "@/lib/decision/model";
import { voteMessages } from "@/lib/messages/vote";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { CardFoot } from "./card-foot";
import { RatingCard } from "./rating-card";
import styles from "./rate.module.css";

/** Card by card: one criterion at a time, starting at the first that is still open. */
export function RatingCards({ own }: { own: OwnBallot }) {
  const { decision } = useRoom();
  const box = useRef<HTMLDivElement>(null);
  const criteria = ratedCriteria(decision);
  const options = askedOptions(decision);
  const isOpen = (criterion: Criterion) =>
    options.some((option) => own.ballot?.ratings[cellKey(criterion.id, option.id)] === undefined);
  const [at, setAt] = useState<string | null>(() => (criteria.find(isOpen) ?? criteria[0])?.id ?? null);
  const place = Math.max(
    0,
    criteria.findIndex((criterion) => criterion.id === at),
  );
  const criterion = criteria[place];
  if (criterion === undefined) return null;
  const done = criteria.filter((each) => !isOpen(each)).length;
  const go = (to: Criterion) => {
    setAt(to.id);
    // The new card begins at its top, and a screen reader with its question.
    requestAnimationFrame(() => {
      const title = box.current?.querySelector("[data-card-title]");
      if (title instanceof HTMLElement) title.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: "start" });
    });
  };
  return (
    <div ref={box} className={styles.cards}>
      <div className={styles.step}>
        <span>{voteMessages.step(criterion.title, place + 1, criteria.length)}</span>
        <progress value={done} max={criteria.length} aria-label={voteMessages.cardProgress} />
      </div>
      <RatingCard key={criterion.id} own={own} criterion={criterion} />
      <CardFoot
        own={own}
        criterion={criterion}
        before={criteria[place - 1]}
        next={criteria[place + 1]}
        stillOpen={criteria.find((each) => each !== criterion && isOpen(each))}
        onGo={go}
      />
    </div>
  );
}
