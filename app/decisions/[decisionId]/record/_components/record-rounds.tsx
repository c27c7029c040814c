import { cellKey } from "@/lib/decision/model";
import { recordMessages } from "@/lib/messages/record";
import type { DecisionRecord, RecordedRound } from "@/lib/record/decision-record";
import { percent } from "@/lib/ui/percent";
import { Time } from "@/lib/ui/time";
import styles from "./record.module.css";

type Line = { key: string; title: string; first: string; final: string };

const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : value.toFixed(1);

function weightLines(record: DecisionRecord, { weights }: RecordedRound): Line[] {
  const share = (value: number | undefined) => (value === undefined ? "–" : percent(value));
  return record.criteria.map(({ id, title }) => ({
    key: id,
    title,
    first: share(weights?.first?.[id]),
    final: share(weights?.merged[id]),
  }));
}

function ratingLines(record: DecisionRecord, { ratings }: RecordedRound): Line[] {
  const rated = record.criteria.filter(({ use }) => use === "rated");
  return rated.flatMap((criterion) =>
    record.options.map((option) => {
      const key = cellKey(criterion.id, option.id);
      const cell = ratings?.cells[key];
      const title = recordMessages.cell(criterion.title, option.title);
      return { key, title, first: figure(cell?.firstMerged), final: figure(cell?.merged) };
    }),
  );
}

/** Every round that was revealed, with its first and its final judgements side by side. */
export function RecordRounds({ record }: { record: DecisionRecord }) {
  return (
    <section className={styles.section}>
      <h2>{recordMessages.rounds}</h2>
      {record.rounds.map((round) => {
        const tally = round.weights ?? round.ratings;
        const lines = round.focus === "weights" ? weightLines(record, round) : ratingLines(record, round);
        return (
          <details key={round.id} className={styles.round}>
            <summary>
              <span>{recordMessages.roundTitle(round.focus, round.number)}</span>{" "}
              <span className={styles.quiet}>
                {tally !== null && recordMessages.roundVoters(tally.voters, tally.of, tally.moved)}
                {tally !== null && tally.late > 0 && `; ${recordMessages.lateVoters(tally.late)}`}
                {round.revealedAt !== null && (
                  <>
                    {" · "}
                    <Time at={round.revealedAt} />
                  </>
                )}
              </span>
            </summary>
            <table className={styles.lines}>
              <thead>
                <tr>
                  <th scope="col">{recordMessages.criterion}</th>
                  <th scope="col">{recordMessages.first}</th>
                  <th scope="col">{recordMessages.final}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.key}>
                    <th scope="row">{line.title}</th>
                    <td>{line.first}</td>
                    <td>{line.final}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        );
      })}
    </section>
  );
}
