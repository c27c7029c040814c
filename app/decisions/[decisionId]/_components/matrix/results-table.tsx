"use client";

import { weighedCriteria, askedOptions } from "@/lib/decision/asked";
import { cellKey } from "@/lib/decision/model";
import type { OptionScore } from "@/lib/decision/option-scores";
import { workshopMessages } from "@/lib/messages/workshop";
import { commonMessages } from "@/lib/messages/common";
import { percent } from "@/lib/ui/percent";
import { useRoom } from "../room/use-room";
import styles from "./results.module.css";

const figure = (value: number | null | undefined) => (value == null ? "–" : value.toFixed(1));

/** A score, or between what it lies. */
function scoreText(row: OptionScore | undefined): string {
  return row?.score === null
    ? commonMessages.fromTo(row.low.toFixed(1), row.high.toFixed(1))
    : figure(row?.score);
}

/** The same results in plain figures. */
export function ResultsTable() {
  const { decision, view } = useRoom();
  const { weights, ratings, scores } = view.tally;
  const options = askedOptions(decision);
  const scoreOf = (optionId: string) => scores.find((row) => row.optionId === optionId);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={workshopMessages.matrixCaption}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{workshopMessages.criteriaOnly}</th>
            <th scope="col">{workshopMessages.weightColumn}</th>
            {options.map((option) => (
              <th key={option.id} scope="col">
                {option.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weighedCriteria(decision).map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{criterion.title}</th>
              <td>{weights === null ? "–" : percent(weights.merged[criterion.id] ?? 0)}</td>
              {options.map((option) => {
                const cell = ratings?.cells[cellKey(criterion.id, option.id)];
                const fact = decision.facts[cellKey(criterion.id, option.id)];
                if (criterion.use === "measured" && fact !== undefined)
                  return (
                    <td key={option.id}>{commonMessages.fact(fact.value, criterion.measure?.unit ?? "")}</td>
                  );
                return (
                  <td key={option.id}>
                    {figure(cell?.merged)}{" "}
                    {cell !== undefined && (
                      <span className={styles.quiet}>
                        {[
                          workshopMessages.nOf(cell.n, ratings?.of ?? 0),
                          cell.abstentions > 0 ? commonMessages.cannotJudgeCount(cell.abstentions) : null,
                          cell.split ? workshopMessages.split : null,
                        ]
                          .filter(Boolean)
                          .join(", ")}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {scores.length > 0 && (
          <tfoot>
            <tr>
              <th scope="row">{workshopMessages.scoreRow}</th>
              <td />
              {options.map((option) => (
                <td key={option.id}>{scoreText(scoreOf(option.id))}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{workshopMessages.firstRow}</th>
              <td />
              {options.map((option) => (
                <td key={option.id}>{figure(scoreOf(option.id)?.firstScore)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{workshopMessages.rankRow}</th>
              <td />
              {options.map((option) => {
                const rank = scoreOf(option.id)?.rank ?? null;
                return <td key={option.id}>{rank === null ? "–" : commonMessages.rank(rank)}</td>;
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
