"use client";

import type { Criterion } from "@/lib/decision/model";
import type { MergedMatrix } from "@/lib/decision/merged-matrix";
import { whatIfMessages } from "@/lib/messages/what-if";
import { percent } from "@/lib/ui/percent";
import { TrialSlider } from "@/lib/ui/trial-slider";
import { shareMarks } from "../matrix/share-marks";
import { useRoom } from "../room/use-room";
import { axisEnd, flipsOf } from "./flips";
import { flipSentence } from "./flip-sentence";
import { optionNames } from "./option-names";
import styles from "./what-if.module.css";

type Props = {
  criterion: Criterion;
  /** The matrix with everything tried but this weight. */
  matrix: MergedMatrix;
  label: string;
  /** The tried share; null while this weight stands where the votes put it. */
  value: number | null;
  onChange: (share: number) => void;
  onCommit: (share: number) => void;
};

/** One weight to try: who leads where along it, everyone's own weights on the same line, and what that means in words. */
export function WeightTrial({ criterion, matrix, label, value, onChange, onCommit }: Props) {
  const room = useRoom();
  const { decision } = room;
  const flips = flipsOf(matrix, criterion.id);
  if (flips === null) return null;
  const { merged, mine, others } = shareMarks(room, criterion.id);
  const now = matrix.weights[matrix.criterionIds.indexOf(criterion.id)] ?? 0;
  const share = value ?? now;
  const shares = [...others.map((other) => other.share), ...(mine === null ? [] : [mine])];
  const max = axisEnd([...shares, now, share], flips);
  const placeOf = (leaders: readonly string[]) =>
    leaders.length === 1 ? decision.options.findIndex(({ id }) => id === leaders[0]) : null;
  const named = (ids: readonly string[]) => optionNames(decision, ids);
  return (
    <div className={styles.trial}>
      <TrialSlider
        label={label}
        text={whatIfMessages.shareNow(percent(share), percent(merged ?? now))}
        value={share}
        max={max}
        step={0.01}
        ends={[percent(0), percent(max)]}
        segments={flips.segments.map(({ from, to, leaders }) => ({ from, to, option: placeOf(leaders) }))}
        actual={now}
        others={others.map((other) => ({ at: other.share, name: other.name }))}
        mine={mine}
        onChange={onChange}
        onCommit={onCommit}
      />
      <p className={styles.words}>{flipSentence(criterion.title, flips, shares, named)}</p>
      {flips.segments.length > 1 && (
        <details className={styles.table}>
          <summary>{whatIfMessages.segmentsTable}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{whatIfMessages.from}</th>
                <th scope="col">{whatIfMessages.to}</th>
                <th scope="col">{whatIfMessages.leads}</th>
              </tr>
            </thead>
            <tbody>
              {flips.segments.map(({ from, to, leaders }) => (
                <tr key={from}>
                  <td>{exactly(from)}</td>
                  <td>{exactly(to)}</td>
                  <td>{named(leaders)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </div>
  );
}

function exactly(share: number): string {
  return `${(share * 100).toFixed(1)}\u202f%`;
}
