"use client";

import { useState } from "react";
import { weighedCriteria } from "@/lib/decision/asked";
import type { Criterion } from "@/lib/decision/model";
import type { Pairs } from "@/lib/decision/weighing";
import { missingJudgements } from "@/lib/decision/weighing-answers";
import { weighingMessages } from "@/lib/messages/weighing";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { useRoom } from "../room/use-room";
import { PairCard } from "./pair-card";
import { PairTable } from "./pair-table";
import { answerOf, answered, fitOf, onlyAskedPairs, pairsToAsk } from "./pairs";
import { saidPair } from "./said-pair";
import { ShareList } from "./share-list";
import type { OwnWeights } from "./use-own-weights";
import styles from "./weigh.module.css";

/** Weighs by comparing two criteria at a time. Weights appear when the answers connect everything; contradictions are shown. */
export function PairsBallot({ weights }: { weights: OwnWeights }) {
  const { decision } = useRoom();
  const { asked } = weights;
  const cast = weights.cast?.method === "pairwise" ? weights.cast.judgements : {};
  const pairs = onlyAskedPairs(cast, asked);
  const all = pairsToAsk(asked);
  const [at, setAt] = useState(() => firstOpen(pairs, all));
  const pair = all[Math.min(at, all.length - 1)];
  if (pair === undefined) return null;
  const given = Object.keys(pairs).length;
  const needed = missingJudgements({ method: "pairwise", judgements: pairs }, asked);
  const criterion = (id: string) => weighedCriteria(decision).find((each) => each.id === id) as Criterion;
  const titleOf = (id: string) => criterion(id).title;
  const fit = fitOf(pairs, asked);
  return (
    <div className={styles.compare}>
      <section className={styles.part}>
        <p className={styles.left}>
          {weighingMessages.pairAt(at + 1, all.length)} · {weighingMessages.pairAnswered(given, all.length)}
          {" · "}
          {needed > 0
            ? weighingMessages.pairNeeded(needed)
            : given < all.length
              ? weighingMessages.pairOptional
              : ""}
        </p>
        <PairCard
          key={pair.join()}
          first={criterion(pair[0])}
          second={criterion(pair[1])}
          answer={answerOf(pairs, pair)}
          onAnswer={(answer) =>
            weights.send({ method: "pairwise", judgements: answered(pairs, pair, answer) })
          }
        />
        <div className={styles.steps}>
          <Button onPress={() => setAt(at - 1)} isDisabled={at === 0}>
            {weighingMessages.previousPair}
          </Button>
          <Button onPress={() => setAt(at + 1)} isDisabled={at >= all.length - 1}>
            {weighingMessages.nextPair}
          </Button>
        </div>
      </section>
      {needed === 0 && fit === null && <p className={styles.left}>{weighingMessages.pairProvisional}</p>}
      {fit !== null && fit.worst === null && <p className={styles.left}>{weighingMessages.consistent}</p>}
      {fit?.worst && (
        <Notice
          action={
            <Button onPress={() => setAt(placeOf(all, fit.worst?.pair))}>
              {weighingMessages.lookAtPair}
            </Button>
          }
        >
          {fit.worst.fitting === null
            ? weighingMessages.contradictionOpen(saidPair(fit.worst.pair, fit.worst.answer, titleOf))
            : weighingMessages.contradiction(
                saidPair(fit.worst.pair, fit.worst.answer, titleOf),
                saidPair(fit.worst.pair, fit.worst.fitting, titleOf),
              )}
          {fit.ratio !== null && ` ${weighingMessages.consistency(fit.ratio.toFixed(2))}`}
        </Notice>
      )}
      <ShareList shares={weights.cast?.method === "pairwise" ? weights.shares : null} />
      <PairTable all={all} pairs={pairs} titleOf={titleOf} onGo={setAt} />
    </div>
  );
}

function firstOpen(pairs: Pairs, all: ReturnType<typeof pairsToAsk>): number {
  return Math.max(
    0,
    all.findIndex((pair) => answerOf(pairs, pair) === null),
  );
}

function placeOf(all: ReturnType<typeof pairsToAsk>, pair: readonly string[] | undefined): number {
  return Math.max(
    0,
    all.findIndex((each) => pair !== undefined && each.every((id) => pair.includes(id))),
  );
}
