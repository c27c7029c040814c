"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import { noBestWorst } from "@/lib/decision/weighing";
import type { BestWorst } from "@/lib/decision/weighing";
import { weighingMessages } from "@/lib/messages/weighing";
import { RatioTaps } from "@/lib/ui/ratio-taps";
import { Select } from "@/lib/ui/select";
import { useRoom } from "../room/use-room";
import { changedBest, changedWorst } from "./best-worst";
import { ShareList } from "./share-list";
import type { OwnWeights } from "./use-own-weights";
import styles from "./weigh.module.css";

const ratios = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Weighs by comparing everything with the most and the least important criterion only. */
export function BestWorstBallot({ weights }: { weights: OwnWeights }) {
  const { decision } = useRoom();
  const said = weights.cast?.method === "best_worst" ? weights.cast.judgements : noBestWorst;
  const say = (judgements: BestWorst) => weights.send({ method: "best_worst", judgements });
  const criteria = weighedCriteria(decision);
  const titleOf = (id: string | null) => criteria.find((each) => each.id === id)?.title ?? "";
  const { best, worst, bestToOthers, othersToWorst } = said;
  const choices = (but: string | null) =>
    criteria.filter(({ id }) => id !== but).map(({ id, title }) => ({ id, title }));
  return (
    <div className={styles.compare}>
      <div className={styles.ends2}>
        <Select
          label={weighingMessages.best}
          placeholder={weighingMessages.chooseFirst}
          choices={choices(worst)}
          value={best}
          onChange={(id) => typeof id === "string" && say(changedBest(said, id))}
        />
        <Select
          label={weighingMessages.worst}
          placeholder={weighingMessages.chooseFirst}
          choices={choices(best)}
          value={worst}
          onChange={(id) => typeof id === "string" && say(changedWorst(said, id))}
        />
      </div>
      {best !== null && (
        <section className={styles.part}>
          <h3>{weighingMessages.bestToOthers(titleOf(best))}</h3>
          <p className={styles.left}>{weighingMessages.ratioEnds}</p>
          {criteria
            .filter(({ id }) => id !== best)
            .map(({ id, title }) => (
              <RatioTaps
                key={id}
                label={weighingMessages.ratioLabel(titleOf(best), title)}
                heading={title}
                ratios={ratios}
                value={bestToOthers[id] ?? null}
                onChange={(ratio) => say({ ...said, bestToOthers: { ...bestToOthers, [id]: ratio } })}
              />
            ))}
        </section>
      )}
      {worst !== null && (
        <section className={styles.part}>
          <h3>{weighingMessages.othersToWorst(titleOf(worst))}</h3>
          <p className={styles.left}>{weighingMessages.ratioEnds}</p>
          {criteria
            .filter(({ id }) => id !== worst && id !== best)
            .map(({ id, title }) => (
              <RatioTaps
                key={id}
                label={weighingMessages.ratioLabel(title, titleOf(worst))}
                heading={title}
                ratios={ratios}
                value={othersToWorst[id] ?? null}
                onChange={(ratio) => say({ ...said, othersToWorst: { ...othersToWorst, [id]: ratio } })}
              />
            ))}
        </section>
      )}
      <ShareList shares={weights.cast?.method === "best_worst" ? weights.shares : null} />
    </div>
  );
}
