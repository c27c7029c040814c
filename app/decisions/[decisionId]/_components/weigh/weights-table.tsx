"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import { workshopMessages } from "@/lib/messages/workshop";
import { commonMessages } from "@/lib/messages/common";
import { percent } from "@/lib/ui/percent";
import { shareMarks } from "../matrix/share-marks";
import { useRoom } from "../room/use-room";
import styles from "../matrix/results.module.css";

const share = (value: number | null) => (value === null ? "–" : percent(value));

/** Everybody's weights in figures. */
export function WeightsTable() {
  const room = useRoom();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={workshopMessages.weightsTitle}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshopMessages.criteriaOnly}</th>
            <th scope="col">{workshopMessages.weightColumn}</th>
            <th scope="col">{workshopMessages.firstRow}</th>
            <th scope="col">{workshopMessages.range}</th>
            <th scope="col">{workshopMessages.ownColumn}</th>
          </tr>
        </thead>
        <tbody>
          {weighedCriteria(room.decision).map((criterion) => {
            const marks = shareMarks(room, criterion.id);
            const all = [
              ...marks.others.map((each) => each.share),
              ...(marks.mine === null ? [] : [marks.mine]),
            ];
            return (
              <tr key={criterion.id}>
                <th scope="row">{criterion.title}</th>
                <td>{share(marks.merged)}</td>
                <td>{share(marks.first)}</td>
                <td>
                  {all.length === 0
                    ? "–"
                    : commonMessages.fromTo(percent(Math.min(...all)), percent(Math.max(...all)))}
                </td>
                <td>{share(marks.mine)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
