import { homeMessages } from "@/lib/messages/home";
import { DotStrip } from "@/lib/ui/dot-strip";
import { MatrixKey } from "@/lib/ui/matrix-key";
import { ScoreHead } from "@/lib/ui/score-head";
import { WeightStrip } from "@/lib/ui/weight-strip";
import { exampleFigures } from "./example-figures";
import styles from "./example-matrix.module.css";

/** A small matrix after the reveal, made of the parts the product draws it with. */
export function ExampleMatrix() {
  const { heads, rows, maxShare } = exampleFigures;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={styles.kind}>{homeMessages.exampleTitle}</span>
        <span className={styles.question}>{homeMessages.exampleQuestion}</span>
        <span className={styles.note}>{homeMessages.exampleCaption}</span>
      </figcaption>
      <div className={styles.heads}>
        {heads.map((head, option) => (
          <ScoreHead
            key={head.title}
            optionIndex={option}
            title={head.title}
            score={head.score}
            rank={head.rank}
            leadsBy={head.leadsBy}
          />
        ))}
      </div>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.title} className={styles.row}>
            <div className={styles.criterion}>
              <span className={styles.title}>{row.title}</span>
              <WeightStrip merged={row.weight} others={row.others} mine={row.mine} max={maxShare} />
            </div>
            {row.cells.map((cell, option) => (
              <DotStrip
                key={heads[option]?.title}
                label={homeMessages.exampleCell(row.title, heads[option]?.title ?? "")}
                histogram={cell.histogram}
                mean={cell.mean}
                mine={cell.mine}
                optionIndex={option}
              />
            ))}
          </li>
        ))}
      </ul>
      <MatrixKey />
    </figure>
  );
}
