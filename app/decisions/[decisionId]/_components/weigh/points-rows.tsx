"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import type { PointsMethod } from "@/lib/decision/weighing";
import { voteMessages } from "@/lib/messages/vote";
import { weighingMessages } from "@/lib/messages/weighing";
import { KeepLast } from "../ballot/keep-last";
import type { OwnBallot } from "../ballot/own-ballot";
import { useRoom } from "../room/use-room";
import { inGroups } from "./in-groups";
import { GroupHead } from "./group-head";
import { liveShare, onlyAsked, pointsMethodOf, pointsOf } from "./judgements";
import type { OwnWeights } from "./use-own-weights";
import { useWeighing } from "./use-weighing";
import { WeighRow } from "./weigh-row";
import styles from "../ballot/ballot.module.css";
import own from "./weigh.module.css";

type Props = { ballot: OwnBallot; weights: OwnWeights; method: PointsMethod };

/** Sliders, 100 points or swings: one row per criterion, percentages as one goes. */
export function PointsRows({ ballot, weights, method }: Props) {
  const { decision } = useRoom();
  const weighing = useWeighing(weights, method);
  const last = ballot.last?.weights ?? null;
  const offered = pointsMethodOf(last) === method ? onlyAsked(pointsOf(last), weights.asked) : {};
  const open = weights.asked.filter(
    (id) => offered[id] !== undefined && weighing.judgements[id] === undefined,
  );
  const hasTop = Object.values(weighing.judgements).includes(100);
  const shareOf = (id: string) => liveShare(weighing.judgements, id);
  return (
    <>
      <KeepLast count={open.length} onKeep={() => weighing.keep(offered)} />
      {method === "swing" && !hasTop && (
        <p className={own.left}>
          <strong>{weighingMessages.swingTop}</strong>{" "}
          {open.length === 0 && weights.cast?.method === "swing" && weighingMessages.swingNoTop}
        </p>
      )}
      <ul className={styles.rows}>
        {inGroups(decision.criteria, weighedCriteria(decision)).map(({ criterion, heads }) => (
          <li key={criterion.id}>
            {heads.map((group) => (
              <GroupHead key={group.id} group={group} shareOf={shareOf} />
            ))}
            <WeighRow criterion={criterion} weighing={weighing} last={offered[criterion.id]} />
          </li>
        ))}
      </ul>
      {method === "points" && <p className={own.left}>{voteMessages.pointsScaled}</p>}
    </>
  );
}
