"use client";

import { useKeptText } from "@/lib/browser/use-kept-text";
import { voteMessages } from "@/lib/messages/vote";
import { Segmented } from "@/lib/ui/segmented";
import { Folded } from "../ballot/folded";
import type { OwnBallot } from "../ballot/own-ballot";
import { useWide } from "../room/use-wide";
import { KeepLastRatings } from "./keep-last-ratings";
import { RatingCards } from "./rating-cards";
import { RatingMatrix } from "./rating-matrix";
import styles from "./rate.module.css";

/** One's own ratings: card by card on a phone, there or inside the matrix on a laptop. */
export function RateBallot({ own }: { own: OwnBallot }) {
  const isWide = useWide();
  const [layout, setLayout] = useKeptText("rate-layout");
  const inMatrix = isWide && layout !== "cards";
  const choice = (
    <Segmented
      label={voteMessages.layout}
      choices={[
        { id: "matrix", title: voteMessages.inMatrix },
        { id: "cards", title: voteMessages.cards },
      ]}
      value={inMatrix ? "matrix" : "cards"}
      onChange={setLayout}
      small
    />
  );
  return (
    <Folded>
      {isWide && !inMatrix && <div className={styles.layout}>{choice}</div>}
      <KeepLastRatings own={own} />
      {inMatrix ? <RatingMatrix own={own} layout={choice} /> : <RatingCards key={own.round.id} own={own} />}
    </Folded>
  );
}
