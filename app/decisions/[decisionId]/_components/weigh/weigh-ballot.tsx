"use client";

import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { BallotNotice } from "../ballot/ballot-notice";
import { DoneBar } from "../ballot/done-bar";
import { Folded } from "../ballot/folded";
import type { OwnBallot } from "../ballot/own-ballot";
import { BestWorstBallot } from "./best-worst-ballot";
import { pointsOf, sumOf } from "./judgements";
import { MethodChoice } from "./method-choice";
import { PairsBallot } from "./pairs-ballot";
import { PointsRows } from "./points-rows";
import { RankingBallot } from "./ranking-ballot";
import { useOwnWeights } from "./use-own-weights";
import type { OwnWeights } from "./use-own-weights";
import styles from "../ballot/ballot.module.css";

/** Everything one person weighs, on one page, by the method they like. */
export function WeighBallot({ own }: { own: OwnBallot }) {
  const weights = useOwnWeights(own);
  const { cast } = weights;
  const isRevealed = own.round.status === "revealed";
  const byPoints = cast?.method === "sliders" || cast?.method === "points" || cast?.method === "swing";
  const given = sumOf(pointsOf(cast));
  const allZero = byPoints && own.missing === 0 && given === 0;
  return (
    <section className={styles.ballot} aria-labelledby="weigh-title">
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id="weigh-title">{voteMessages.weighTitle}</h2>
          <BallotNotice focus="weights" isRevealed={isRevealed} />
        </div>
        <MethodChoice weights={weights} />
      </div>
      <Folded>
        <Answers own={own} weights={weights} />
        {cast !== null && (
          <div>
            <Button kind="quiet" onPress={weights.takeBack}>
              {voteMessages.withdraw}
            </Button>
          </div>
        )}
        <DoneBar
          own={own}
          toGo={weights.toGo}
          problem={allZero ? voteMessages.allZero : null}
          hint={
            weights.method === "points" ? pointsLeft(cast?.method === "points" ? 100 - given : 100) : null
          }
        />
      </Folded>
    </section>
  );
}

function pointsLeft(left: number): string {
  if (left === 0) return voteMessages.pointsExact;
  return left > 0 ? voteMessages.pointsLeft(left) : voteMessages.pointsOver(-left);
}

function Answers({ own, weights }: { own: OwnBallot; weights: OwnWeights }) {
  switch (weights.method) {
    case "sliders":
    case "points":
    case "swing":
      return <PointsRows ballot={own} weights={weights} method={weights.method} />;
    case "ranking":
      return <RankingBallot weights={weights} />;
    case "pairwise":
      return <PairsBallot weights={weights} />;
    case "best_worst":
      return <BestWorstBallot weights={weights} />;
  }
}
