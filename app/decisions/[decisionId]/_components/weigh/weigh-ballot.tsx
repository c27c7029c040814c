"use client";

import { askedCriteria } from "@/lib/decision/asked";
import { voteMessages } from "@/lib/messages/vote";
import { Button } from "@/lib/ui/button";
import { Segmented } from "@/lib/ui/segmented";
import { BallotNotice } from "../ballot/ballot-notice";
import { DoneBar } from "../ballot/done-bar";
import { Folded } from "../ballot/folded";
import { KeepLast } from "../ballot/keep-last";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { onlyAsked, pointsMethodOf, pointsOf, sumOf } from "./judgements";
import { PointsLeft } from "./points-left";
import { useWeighing } from "./use-weighing";
import { WeighRow } from "./weigh-row";
import styles from "../ballot/ballot.module.css";

/** Everything one person weighs, on one page. */
export function WeighBallot({ own }: { own: OwnBallot }) {
  const { decision } = useRoom();
  const weighing = useWeighing(own);
  const criteria = askedCriteria(decision);
  const isRevealed = own.round.status === "revealed";
  const last = own.last?.weights ?? null;
  const ids = criteria.map(({ id }) => id);
  const offered = pointsMethodOf(last) === weighing.method ? onlyAsked(pointsOf(last), ids) : {};
  const open = ids.filter((id) => offered[id] !== undefined && weighing.judgements[id] === undefined);
  const allZero = own.missing === 0 && sumOf(weighing.judgements) === 0;
  return (
    <section className={styles.ballot} aria-labelledby="weigh-title">
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id="weigh-title">{voteMessages.weighTitle}</h2>
          <BallotNotice focus="weights" isRevealed={isRevealed} />
        </div>
        <Segmented
          label={voteMessages.method}
          choices={[
            { id: "sliders", title: voteMessages.sliders },
            { id: "points", title: voteMessages.points },
          ]}
          value={weighing.method}
          onChange={(id) => weighing.choose(id === "points" ? "points" : "sliders")}
          small
        />
      </div>
      <Folded>
        <KeepLast count={open.length} onKeep={() => weighing.keep(offered)} />
        <ul className={styles.rows}>
          {criteria.map((criterion) => (
            <li key={criterion.id}>
              <WeighRow criterion={criterion} weighing={weighing} last={offered[criterion.id]} />
            </li>
          ))}
        </ul>
        {own.ballot?.weights && (
          <div>
            <Button kind="quiet" onPress={weighing.takeBack}>
              {voteMessages.withdraw}
            </Button>
          </div>
        )}
        {weighing.method === "points" && <PointsLeft given={sumOf(weighing.judgements)} />}
        <DoneBar own={own} problem={allZero ? voteMessages.allZero : null} />
      </Folded>
    </section>
  );
}
