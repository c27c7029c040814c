"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import { mergedMatrix } from "@/lib/decision/merged-matrix";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { whatIfMessages } from "@/lib/messages/what-if";
import { Button } from "@/lib/ui/button";
import { RankBars } from "@/lib/ui/rank-bars";
import { useRoom } from "../room/use-room";
import { optionNames } from "./option-names";
import { RatingTrials } from "./rating-trials";
import { ShareWhatIf } from "./share-what-if";
import { useWhatIf } from "./use-what-if";
import { WeightTrial } from "./weight-trial";
import { isTried, totals, tried } from "./what-if";
import type { WhatIf } from "./what-if";
import styles from "./what-if.module.css";

/** Tries out other weights and ratings: totals re-sort at once, nothing is saved, the address carries it. */
export function WhatIfPanel({ whatIf }: { whatIf: WhatIf }) {
  const { decision, view } = useRoom();
  const matrix = mergedMatrix(decision, view.tally);
  if (matrix === null || matrix.optionIds.length === 0)
    return <p className={styles.words}>{whatIfMessages.notYet}</p>;
  return <Trials kept={whatIf} matrix={matrix} />;
}

function Trials({ kept, matrix }: { kept: WhatIf; matrix: MergedMatrix }) {
  const { decision } = useRoom();
  const { whatIf, drag, keep, reset } = useWhatIf(kept);
  const criteria = weighedCriteria(decision);
  const without = (criterionId: string): MergedMatrix => {
    const { [criterionId]: _own, ...weights } = whatIf.weights;
    return tried(matrix, { ...whatIf, weights });
  };
  return (
    <div className={styles.panel}>
      <p className={styles.words}>{whatIfMessages.intro}</p>
      <Then matrix={matrix} whatIf={whatIf} />
      <div className={styles.acts}>
        <Button onPress={reset} isDisabled={!isTried(whatIf)}>
          {whatIfMessages.reset}
        </Button>
        <ShareWhatIf whatIf={whatIf} matrix={matrix} />
      </div>
      <section className={styles.group}>
        <h3>{whatIfMessages.weights}</h3>
        {criteria.map((criterion) => (
          <WeightTrial
            key={criterion.id}
            criterion={criterion}
            matrix={without(criterion.id)}
            label={criterion.title}
            value={whatIf.weights[criterion.id] ?? null}
            onChange={(share) => drag({ weights: { [criterion.id]: share } })}
            onCommit={(share) => keep({ weights: { [criterion.id]: share } })}
          />
        ))}
      </section>
      <section className={styles.group}>
        <h3>{whatIfMessages.ratings}</h3>
        <p className={styles.words}>{whatIfMessages.ratingsHint}</p>
        {criteria.map((criterion) => (
          <details key={criterion.id} className={styles.table}>
            <summary>{criterion.title}</summary>
            <RatingTrials
              criterion={criterion}
              matrix={matrix}
              values={whatIf.values}
              onChange={(key, value) => drag({ values: { [key]: value } })}
              onCommit={(key, value) => keep({ values: { [key]: value } })}
            />
          </details>
        ))}
      </section>
    </div>
  );
}

/** The totals as tried, best first, and who leads then. */
function Then({ matrix, whatIf }: { matrix: MergedMatrix; whatIf: WhatIf }) {
  const { decision } = useRoom();
  const before = new Map(totals(matrix).map((row) => [row.optionId, row]));
  const rows = totals(tried(matrix, whatIf)).toSorted((a, b) => a.rank - b.rank);
  const leaders = rows.filter(({ rank }) => rank === 1).map(({ optionId }) => optionId);
  const names = optionNames(decision, leaders);
  const lead = ((rows[0]?.score ?? 0) - (rows[leaders.length]?.score ?? 0)).toFixed(1);
  const led = leaders.every((id) => before.get(id)?.rank === 1);
  const said =
    leaders.length > 1 ? whatIfMessages.wouldTie : led ? whatIfMessages.stillLead : whatIfMessages.wouldLead;
  return (
    <section className={styles.then} aria-label={whatIfMessages.ranking}>
      <RankBars
        label={whatIfMessages.ranking}
        rows={rows.map(({ optionId, score, rank }) => {
          const index = decision.options.findIndex(({ id }) => id === optionId);
          return {
            id: optionId,
            index,
            title: decision.options[index]?.title ?? "",
            score,
            rank,
            remark: whatIfMessages.nowScore((before.get(optionId)?.score ?? 0).toFixed(1)),
          };
        })}
      />
      {isTried(whatIf) && rows.length > 1 && (
        <p role="status">
          <strong>{said(names, lead)}</strong>
        </p>
      )}
    </section>
  );
}
