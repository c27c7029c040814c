"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { MatrixKey } from "@/lib/ui/matrix-key";
import { percent } from "@/lib/ui/percent";
import { WeightStrip } from "@/lib/ui/weight-strip";
import { mostShare, stripOf } from "../matrix/share-marks";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { Display } from "./display";
import { weightSpreads } from "./weight-spreads";
import type { WeightSpread } from "./weight-spreads";
import barStyles from "./bars.module.css";
import styles from "./disagreement.module.css";

const share = (value: number | null) => (value === null ? "–" : percent(value));
const points = (deviation: number) => disagreementMessages.plusMinus((100 * deviation).toFixed(1));

function apartOf({ deviation, eighty }: WeightSpread): string {
  if (eighty !== null) return disagreementMessages.range(percent(eighty[0]), percent(eighty[1]));
  return deviation === null ? "–" : points(deviation);
}

/** Everyone's weight on each criterion, widest apart first: a mark per voter, or bands where there are too many. */
export function WeightStrips() {
  const room = useRoom();
  const { weights } = room.view.tally;
  if (weights === null || weights.voters < 2) return null;
  const rows = weightSpreads(room, weighedCriteria(room.decision));
  const max = mostShare(
    room,
    rows.map(({ criterion }) => criterion.id),
  );
  const isBanded = rows.some(({ eighty }) => eighty !== null);
  return (
    <Display
      title={disagreementMessages.weights}
      hint={isBanded ? disagreementMessages.weightsBands : disagreementMessages.weightsHint}
      chart={
        <>
          <ul className={barStyles.strips} aria-label={disagreementMessages.weights}>
            {rows.map((row) => (
              <li key={row.criterion.id}>
                <OpenLink target={{ kind: "criterion", criterionId: row.criterion.id }}>
                  {row.criterion.title}
                </OpenLink>
                <WeightStrip {...stripOf(row.marks)} max={max} />
                <span className={styles.quiet}>{apartOf(row)}</span>
              </li>
            ))}
          </ul>
          {!isBanded && <MatrixKey of="weights" />}
        </>
      }
      table={
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{disagreementMessages.criterion}</th>
              <th scope="col">{disagreementMessages.merged}</th>
              <th scope="col">{disagreementMessages.median}</th>
              <th scope="col">{disagreementMessages.middleHalf}</th>
              <th scope="col">
                {isBanded ? disagreementMessages.middleEighty : disagreementMessages.deviation}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.criterion.id}>
                <th scope="row">{row.criterion.title}</th>
                <td>{share(row.marks.merged)}</td>
                <td>{share(row.median)}</td>
                <td>
                  {row.half === null
                    ? "–"
                    : disagreementMessages.range(percent(row.half[0]), percent(row.half[1]))}
                </td>
                <td>{apartOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
