"use client";

import { disagreementMessages } from "@/lib/messages/disagreement";
import { percent } from "@/lib/ui/percent";
import type { Findings } from "../figures/figures-context";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { Display } from "./display";
import { impactsOf } from "./impacts";
import barStyles from "./bars.module.css";
import styles from "./disagreement.module.css";

/** Where to talk first, by impact and not by raw spread: ratings and weights in one list. */
export function ImpactList({ findings }: { findings: Findings }) {
  const room = useRoom();
  if (findings.figures === null || findings.figures.voters < 2) return null;
  const rows = impactsOf(room, findings, findings.figures);
  if (rows.length === 0) return <p className={styles.quiet}>{disagreementMessages.nothingApart}</p>;
  const most = rows[0]?.points ?? 1;
  return (
    <Display
      title={disagreementMessages.impact}
      hint={disagreementMessages.impactHint}
      chart={
        <ol className={barStyles.bars} aria-label={disagreementMessages.impact}>
          {rows.map(({ key, words, target, points }) => (
            <li key={key}>
              <OpenLink target={target}>{words}</OpenLink>
              <span className={barStyles.track} aria-hidden="true">
                <span className={barStyles.bar} style={{ inlineSize: `${(points / most) * 100}%` }} />
              </span>
              <span className={barStyles.count}>{disagreementMessages.points(points.toFixed(1))}</span>
            </li>
          ))}
        </ol>
      }
      table={
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{disagreementMessages.what}</th>
              <th scope="col">{disagreementMessages.counts}</th>
              <th scope="col">{disagreementMessages.apart}</th>
              <th scope="col">{disagreementMessages.impactColumn}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, words, target, counts, apart, points }) => (
              <tr key={key}>
                <th scope="row">
                  <OpenLink target={target}>{words}</OpenLink>
                </th>
                <td>{percent(counts)}</td>
                <td>{percent(apart)}</td>
                <td>{points.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
