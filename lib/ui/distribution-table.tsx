import { commonMessages } from "@/lib/messages/common";
import styles from "./distribution-table.module.css";

/** The table behind a dot strip: how many votes each rating has, from the lowest upwards. */
export function DistributionTable({
  caption,
  histogram,
  lowest = 1,
  abstentions = 0,
  mine = null,
}: {
  caption: string;
  histogram: readonly number[];
  /** The lowest rating of the scale. */
  lowest?: number;
  abstentions?: number;
  mine?: number | "abstain" | null;
}) {
  const rows = [
    ...histogram.map((count, index) => ({
      title: String(lowest + index),
      count,
      isMine: mine === lowest + index,
    })),
    { title: commonMessages.cannotJudge, count: abstentions, isMine: mine === "abstain" },
  ];
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{commonMessages.rating}</th>
          <th scope="col">{commonMessages.votes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.title}>
            <th scope="row">{row.title}</th>
            <td>
              {row.count}
              {row.isMine && <span className={styles.you}> · {commonMessages.you}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
