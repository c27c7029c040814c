import { inWords } from "@/lib/messages/number-words";
import type { CountedRow } from "./bars";
import styles from "./disagreement.module.css";

/** How many of what, as a table. */
export function CountTable({
  rows,
  head,
  count,
}: {
  rows: readonly CountedRow[];
  head: string;
  count: string;
}) {
  return (
    <table className={styles.grid}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.title}</th>
            <td>{inWords(row.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
