"use client";

import { useRef } from "react";
import { commonMessages } from "@/lib/messages/common";
import { classNames } from "./class-names";
import { OptionChip } from "./option-chip";
import { optionColour } from "./option-letter";
import { useSlidingRows } from "./use-sliding-rows";
import styles from "./rank-bars.module.css";

export type RankBarsProps = {
  /** In the order they are to stand in; `index` is the option's fixed place, for letter and colour. */
  rows: readonly {
    id: string;
    index: number;
    title: string;
    /** 0 to 100; null when the option has no score. */
    score: number | null;
    rank: number | null;
    /** Between what the score lies while it is not known, 0 to 100. */
    range?: readonly [low: number, high: number] | null;
    /** Shown small behind the score: first judgement, "incomplete", "out". */
    remark?: string;
  }[];
  label: string;
  /** For the projector. */
  large?: boolean;
};

/** The ranking as bars. When the order changes the rows slide to their new places. */
export function RankBars({ rows, label, large = false }: RankBarsProps) {
  const list = useRef<HTMLOListElement>(null);
  useSlidingRows(
    list,
    rows.map((row) => row.id),
  );
  return (
    <div className={styles.frame}>
      <ol ref={list} aria-label={label} className={classNames(styles.bars, large && styles.large)}>
        {rows.map((row) => (
          <li key={row.id} data-row={row.id} data-option={optionColour(row.index)} className={styles.row}>
            <span className={styles.title}>
              <OptionChip index={row.index} title={row.title} />
            </span>
            <span className={styles.track} aria-hidden="true">
              {row.score !== null && <span className={styles.bar} style={{ inlineSize: `${row.score}%` }} />}
              {row.score === null && row.range && (
                <span
                  className={styles.range}
                  style={{
                    insetInlineStart: `${row.range[0]}%`,
                    inlineSize: `${row.range[1] - row.range[0]}%`,
                  }}
                />
              )}
            </span>
            <span className={styles.score}>{row.score === null ? "–" : row.score.toFixed(1)}</span>
            <span className={styles.remark}>
              {[row.rank === null ? null : commonMessages.rank(row.rank), row.remark]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
