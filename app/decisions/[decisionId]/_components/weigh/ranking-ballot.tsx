"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import type { RankScheme } from "@/lib/decision/weighing";
import { weighingMessages } from "@/lib/messages/weighing";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { percent } from "@/lib/ui/percent";
import { ReorderList } from "@/lib/ui/reorder-list";
import { Select } from "@/lib/ui/select";
import { useRoom } from "../room/use-room";
import { added, movedBefore, placesOf, ranksOf, takenOut, tied, untied } from "./places";
import type { Places } from "./places";
import { ShareList } from "./share-list";
import type { OwnWeights } from "./use-own-weights";
import styles from "./weigh.module.css";

const schemes: readonly RankScheme[] = ["rank_sum", "centroid", "reciprocal"];

/** Weighs by order: tap to put in order, drag, keys or buttons to move, ties allowed. Nothing is in order at first. */
export function RankingBallot({ weights }: { weights: OwnWeights }) {
  const { decision } = useRoom();
  const cast = weights.cast?.method === "ranking" ? weights.cast.judgements : null;
  const scheme = cast?.scheme ?? "rank_sum";
  const places = placesOf(cast?.ranks ?? {}, weights.asked);
  const shares = cast === null ? null : weights.shares;
  const say = (next: Places, by: RankScheme = scheme) =>
    weights.send({ method: "ranking", judgements: { scheme: by, ranks: ranksOf(next) } });
  const titles = new Map(weighedCriteria(decision).map(({ id, title }) => [id, title]));
  const ranks = ranksOf(places);
  const placed = places.flatMap((place) =>
    place.map((id, index) => ({
      id,
      title: titles.get(id) ?? "",
      rank: ranks[id] ?? 0,
      tiesAbove: index > 0,
    })),
  );
  const open = weights.asked.filter((id) => ranks[id] === undefined);
  return (
    <div className={styles.compare}>
      {placed.length > 0 && (
        <section className={styles.part}>
          <h3>{weighingMessages.order}</h3>
          <ReorderList
            label={weighingMessages.order}
            items={placed}
            onMove={(id, beforeId) => say(movedBefore(places, id, beforeId))}
          >
            {({ id, title, rank, tiesAbove }) => (
              <span className={styles.placed}>
                <span className={styles.rank}>{weighingMessages.place(rank)}</span>
                <span className={styles.name}>{title}</span>
                <span className={styles.figure}>{shares === null ? "" : percent(shares[id] ?? 0)}</span>
                <span className={styles.acts}>
                  {placed[0]?.id !== id && (
                    <Button
                      kind="quiet"
                      aria-label={(tiesAbove ? weighingMessages.untieLabel : weighingMessages.tieLabel)(
                        title,
                      )}
                      onPress={() => say(tiesAbove ? untied(places, id) : tied(places, id))}
                    >
                      {tiesAbove ? weighingMessages.untie : weighingMessages.tie}
                    </Button>
                  )}
                  <Button
                    kind="quiet"
                    aria-label={weighingMessages.takeOut(title)}
                    onPress={() => say(takenOut(places, id))}
                  >
                    <Icon name="cross" />
                  </Button>
                </span>
              </span>
            )}
          </ReorderList>
        </section>
      )}
      {open.length > 0 && (
        <section className={styles.part}>
          <h3>{weighingMessages.unranked}</h3>
          <p className={styles.left}>{weighingMessages.addHint}</p>
          <ul className={styles.open}>
            {open.map((id) => (
              <li key={id}>
                <Button
                  aria-label={weighingMessages.add(titles.get(id) ?? "")}
                  onPress={() => say(added(places, id))}
                >
                  <Icon name="plus" />
                  {titles.get(id)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Select
        label={weighingMessages.scheme}
        description={weighingMessages.schemeHints[scheme]}
        choices={schemes.map((id) => ({ id, title: weighingMessages.schemes[id] }))}
        value={scheme}
        onChange={(chosen) => {
          const next = schemes.find((id) => id === chosen);
          if (next !== undefined && next !== scheme) say(places, next);
        }}
      />
      <ShareList shares={shares} />
    </div>
  );
}
