"use client";

import { mergedMatrix } from "@/lib/decision/merged-matrix";
import { whatIfMessages } from "@/lib/messages/what-if";
import { OptionChip } from "@/lib/ui/option-chip";
import { optionColour } from "@/lib/ui/option-letter";
import { OpenLink } from "../panel/open-link";
import { useRoom } from "../room/use-room";
import { contributionsOf } from "./contributions";
import styles from "./contribution-table.module.css";

/** The two leaders criterion by criterion: what each adds to their scores, and who gains by it. Chart and table in one. */
export function ContributionTable() {
  const { decision, view } = useRoom();
  const matrix = mergedMatrix(decision, view.tally);
  const found = matrix && contributionsOf(matrix);
  if (!found) return null;
  const optionAt = (id: string) => {
    const index = decision.options.findIndex((option) => option.id === id);
    return { index, title: decision.options[index]?.title ?? "" };
  };
  const first = optionAt(found.firstId);
  const second = optionAt(found.secondId);
  const most = Math.max(...found.rows.map(({ difference }) => Math.abs(difference)), 1e-9);
  const titleOf = (id: string) => decision.criteria.find((criterion) => criterion.id === id)?.title ?? "";
  return (
    <section className={styles.section}>
      <h2 id="contributions-title" tabIndex={-1}>
        {whatIfMessages.contributions}
      </h2>
      <p className={styles.quiet}>{whatIfMessages.contributionsHint(first.title, second.title)}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={whatIfMessages.contributions}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{whatIfMessages.criterion}</th>
              <th scope="col" className={styles.figure}>
                <OptionChip index={first.index} title={first.title} />
              </th>
              <th scope="col" className={styles.figure}>
                <OptionChip index={second.index} title={second.title} />
              </th>
              <th scope="col" className={styles.bars}>
                {whatIfMessages.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <tr key={row.criterionId}>
                <th scope="row">
                  <OpenLink target={{ kind: "criterion", criterionId: row.criterionId }}>
                    {titleOf(row.criterionId)}
                  </OpenLink>
                </th>
                <td className={styles.figure}>{row.first.toFixed(1)}</td>
                <td className={styles.figure}>{row.second.toFixed(1)}</td>
                <td className={styles.bars}>
                  <span className={styles.axis}>
                    <span
                      className={styles.bar}
                      data-side={row.difference >= 0 ? "first" : "second"}
                      data-option={optionColour(row.difference >= 0 ? first.index : second.index)}
                      style={{ inlineSize: `${(Math.abs(row.difference) / most) * 50}%` }}
                    />
                  </span>
                  <span className={styles.points}>{signed(row.difference)}</span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{whatIfMessages.total}</th>
              <td className={styles.figure}>{found.firstScore.toFixed(1)}</td>
              <td className={styles.figure}>{found.secondScore.toFixed(1)}</td>
              <td className={styles.bars}>
                <span className={styles.points}>{signed(found.firstScore - found.secondScore)}</span>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function signed(points: number): string {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}
