"use client";

import type { Pairs } from "@/lib/decision/weighing";
import { weighingMessages } from "@/lib/messages/weighing";
import { Button } from "@/lib/ui/button";
import { answerOf } from "./pairs";
import type { Pair } from "./pairs";
import { saidPair } from "./said-pair";
import styles from "./weigh.module.css";

type Props = {
  all: readonly Pair[];
  pairs: Pairs;
  titleOf: (criterionId: string) => string;
  onGo: (index: number) => void;
};

/** Every pair with its answer; each leads back to its question. */
export function PairTable({ all, pairs, titleOf, onGo }: Props) {
  return (
    <details className={styles.all}>
      <summary>{weighingMessages.allPairs}</summary>
      <ul>
        {all.map((pair, index) => {
          const answer = answerOf(pairs, pair);
          const [a, b] = pair;
          const said =
            answer === null
              ? weighingMessages.clearPair
              : saidPair(answer.more === b ? [b, a] : pair, answer.ratio, titleOf);
          return (
            <li key={pair.join()}>
              <Button kind="quiet" onPress={() => onGo(index)}>
                {titleOf(a)} – {titleOf(b)}
              </Button>
              <span className={styles.left}>{said}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
