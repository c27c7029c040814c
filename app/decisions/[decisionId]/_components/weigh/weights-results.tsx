"use client";

import { Fragment, useState } from "react";
import { weighedCriteria } from "@/lib/decision/asked";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { MatrixKey } from "@/lib/ui/matrix-key";
import { Segmented } from "@/lib/ui/segmented";
import { weightSpreads } from "../disagreement/weight-spreads";
import { RuleLine } from "../merging/rule-line";
import { RoundState } from "../matrix/round-state";
import { mostShare } from "../matrix/share-marks";
import { useRoom } from "../room/use-room";
import { GroupHead } from "./group-head";
import { inGroups } from "./in-groups";
import { WeightItem } from "./weight-item";
import { WeightsTable } from "./weights-table";
import styles from "./weigh.module.css";

/** Everybody's weights after the reveal, one line per criterion. */
export function WeightsResults() {
  const room = useRoom();
  const [isTable, setTable] = useState(false);
  const [isBySpread, setBySpread] = useState(false);
  const criteria = weighedCriteria(room.decision);
  const max = mostShare(
    room,
    criteria.map(({ id }) => id),
  );
  const rows = isBySpread
    ? weightSpreads(room, criteria).map(({ criterion }) => ({ criterion, heads: [] }))
    : inGroups(room.decision.criteria, criteria);
  return (
    <section className={styles.results} aria-labelledby="weights-title">
      <div className={styles.head}>
        <h2 id="weights-title">{workshopMessages.weightsTitle}</h2>
        <Button kind="quiet" onPress={() => setTable(!isTable)}>
          {isTable ? workshopMessages.showChart : workshopMessages.showTable}
        </Button>
      </div>
      <RoundState focus="weights" />
      {isTable ? (
        <WeightsTable />
      ) : (
        <>
          {(room.view.tally.weights?.voters ?? 0) > 1 && (
            <Segmented
              label={disagreementMessages.sortLabel}
              choices={[
                { id: "listed", title: disagreementMessages.byOrder },
                { id: "spread", title: disagreementMessages.bySpread },
              ]}
              value={isBySpread ? "spread" : "listed"}
              onChange={(id) => setBySpread(id === "spread")}
              small
            />
          )}
          <ul className={styles.list}>
            {rows.map(({ criterion, heads }) => (
              <Fragment key={criterion.id}>
                {heads.map((group) => (
                  <li key={group.id}>
                    <GroupHead group={group} shareOf={(id) => room.view.tally.weights?.merged[id] ?? null} />
                  </li>
                ))}
                <WeightItem criterion={criterion} max={max} />
              </Fragment>
            ))}
          </ul>
          <MatrixKey of="weights" />
        </>
      )}
      <RuleLine />
    </section>
  );
}
