"use client";

import { useId, useState } from "react";
import type { ReactNode } from "react";
import { disagreementMessages } from "@/lib/messages/disagreement";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import styles from "./disagreement.module.css";

type Props = {
  title: string;
  /** What there is to see. */
  hint: string;
  chart: ReactNode;
  table: ReactNode;
  /** What stands under the title in either form. */
  children?: ReactNode;
};

/** A chart and its table, one at a time. */
export function Display({ title, hint, chart, table, children }: Props) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  const label = isTable ? disagreementMessages.showChartOf(title) : disagreementMessages.showTableOf(title);
  return (
    <section className={styles.display} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id}>{title}</h3>
        <Button kind="quiet" aria-label={label} onPress={() => setTable(!isTable)}>
          {isTable ? workshopMessages.showChart : workshopMessages.showTable}
        </Button>
      </div>
      {children}
      <p className={styles.quiet}>{hint}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={title}>
        {isTable ? table : chart}
      </div>
    </section>
  );
}
