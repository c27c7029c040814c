import { cellKey } from "@/lib/decision/model";
import { stepsOf } from "@/lib/decision/scale";
import { commonMessages } from "@/lib/messages/common";
import { mergingMessages } from "@/lib/messages/merging";
import { recordMessages } from "@/lib/messages/record";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { noticeWords } from "../../_components/merging/notice-words";
import { DotStrip } from "@/lib/ui/dot-strip";
import { Notice } from "@/lib/ui/notice";
import { OptionChip } from "@/lib/ui/option-chip";
import { ScoreHead } from "@/lib/ui/score-head";
import { Tag } from "@/lib/ui/tag";
import { WeightStrip } from "@/lib/ui/weight-strip";
import styles from "./record.module.css";

function OptionHead({ record, index }: { record: DecisionRecord; index: number }) {
  const option = record.options[index];
  const row = record.ranking.find((candidate) => candidate.optionId === option?.id);
  const remark = row?.out
    ? recordMessages.out
    : row?.score === null
      ? mergingMessages.between(row.low.toFixed(1), row.high.toFixed(1))
      : undefined;
  return (
    <ScoreHead
      optionIndex={index}
      title={option?.title ?? ""}
      score={row?.score ?? null}
      rank={row?.rank ?? null}
      leadsBy={row?.rank === 1 && record.lead !== null && record.lead > 1e-9 ? record.lead : null}
      firstScore={row?.firstScore ?? null}
      {...(remark !== undefined && { remark })}
    />
  );
}

/** What is known of a cell, in its unit; null where nothing is. */
function factIn(record: DecisionRecord, criterionId: string, optionId: string): string | null {
  const fact = record.facts.find((each) => each.criterionId === criterionId && each.optionId === optionId);
  const unit = record.criteria.find(({ id }) => id === criterionId)?.measure?.unit ?? "";
  return fact === undefined ? null : commonMessages.fact(fact.value, unit);
}

/** Where eighty of a hundred weights were, and where fifty, in rooms too large for marks. */
function bandsIn({ tally }: DecisionRecord, criterionId: string) {
  const [low, lower, , upper, high] = tally.weights?.bands[criterionId] ?? [];
  if (low === undefined || lower === undefined || upper === undefined || high === undefined) return [];
  return [[low, high] as const, [lower, upper] as const];
}

/** The frozen matrix: options as columns, criteria as rows, as the room saw it at the end. */
export function RecordMatrix({ record }: { record: DecisionRecord }) {
  const { weights, ratings } = record.tally;
  const heaviest = Math.max(
    0.01,
    ...Object.values(weights?.shares ?? {}).flat(),
    ...Object.values(weights?.bands ?? {}).flat(),
    ...Object.values(weights?.merged ?? {}),
  );
  return (
    <section className={styles.section}>
      <h2>{recordMessages.matrix}</h2>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={recordMessages.matrix}>
        <table className={styles.matrix} style={{ minInlineSize: `${14 + record.options.length * 11}rem` }}>
          <caption>{recordMessages.matrixCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{recordMessages.criterion}</th>
              {record.options.map((option, index) => (
                <th scope="col" key={option.id}>
                  <OptionHead record={record} index={index} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.criteria.map((criterion) => (
              <tr key={criterion.id}>
                <th scope="row">
                  <span className={styles.criterion}>{criterion.title}</span>
                  <WeightStrip
                    merged={weights?.merged[criterion.id] ?? null}
                    others={weights?.shares[criterion.id] ?? []}
                    bands={bandsIn(record, criterion.id)}
                    max={heaviest}
                  />
                </th>
                {record.options.map((option, index) => {
                  if (criterion.use === "measured")
                    return (
                      <td key={option.id}>
                        <span className={styles.inCell}>
                          <OptionChip index={index} title={option.title} />
                        </span>
                        {factIn(record, criterion.id, option.id) ?? "–"}
                      </td>
                    );
                  const cell = ratings?.cells[cellKey(criterion.id, option.id)];
                  return (
                    <td key={option.id}>
                      <span className={styles.inCell}>
                        <OptionChip index={index} title={option.title} />
                      </span>
                      <DotStrip
                        histogram={cell?.histogram ?? stepsOf(criterion.scale).map(() => 0)}
                        lowest={criterion.scale.lo}
                        mean={cell?.merged ?? null}
                        abstentions={cell?.abstentions ?? 0}
                        optionIndex={index}
                        label={recordMessages.cell(criterion.title, option.title)}
                      />
                      <span className={styles.count}>
                        {recordMessages.ofVoters(cell?.n ?? 0, ratings?.of ?? record.of)}
                        {cell?.split && <Tag tone="warn">{recordMessages.split}</Tag>}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.rule}>
        {mergingMessages.score} {mergingMessages.mergedBy(record.mergedBy)}
      </p>
      {record.tally.notices.map((notice) => {
        const words = noticeWords(notice, record.criteria, record.options);
        return <Notice key={words}>{words}</Notice>;
      })}
      {record.mustHaves.map((mustHave) => (
        <p key={mustHave.id}>
          <strong>{mustHave.title}</strong>{" "}
          {mustHave.marks
            .map(({ optionId, mark, reason }) => {
              const title = record.options.find((option) => option.id === optionId)?.title ?? "";
              return `${title}: ${recordMessages.marks[mark]}${reason && ` (${reason})`}`;
            })
            .join("; ")}
        </p>
      ))}
    </section>
  );
}
