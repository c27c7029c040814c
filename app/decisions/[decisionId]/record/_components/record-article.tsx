import type { ReactNode } from "react";
import { recordMessages } from "@/lib/messages/record";
import type { Decision } from "@/lib/decision/model";
import type { Discussion } from "@/lib/record/comment-threads";
import type { DecisionRecord } from "@/lib/record/decision-record";
import { Notice } from "@/lib/ui/notice";
import { RecordComments } from "./record-comments";
import { RecordHead } from "./record-head";
import { RecordMatrix } from "./record-matrix";
import { RecordPeople } from "./record-people";
import { RecordRounds } from "./record-rounds";
import styles from "./record.module.css";

export type RecordArticleProps = {
  record: DecisionRecord;
  decision: Decision;
  before: readonly Discussion[];
  after: readonly Discussion[];
  /** How sure the result was, and where opinions differed. */
  figures: ReactNode;
  /** What may be done with the record, under its head. */
  actions: ReactNode;
  /** What was said after the outcome, and the way to say more. */
  afterwards: ReactNode;
};

/** The record of a decision for somebody who was not there. */
export function RecordArticle({
  record,
  decision,
  before,
  after,
  figures,
  actions,
  afterwards,
}: RecordArticleProps) {
  const { outcome } = record;
  if (outcome === null) return <Notice>{recordMessages.notYetText}</Notice>;
  return (
    <article className={styles.record}>
      <RecordHead record={record} outcome={outcome} />
      <div className={styles.actions}>{actions}</div>
      <RecordMatrix record={record} />
      {figures}
      <RecordPeople record={record} />
      {record.rounds.length > 0 && <RecordRounds record={record} />}
      <section className={styles.section}>
        <h2>{recordMessages.comments}</h2>
        {before.length === 0 && <p className={styles.quiet}>{recordMessages.noComments}</p>}
        <RecordComments decision={decision} discussions={before} />
      </section>
      <section className={styles.section} id="after">
        <h2>{recordMessages.afterwards}</h2>
        {after.length === 0 && <p className={styles.quiet}>{recordMessages.noAfterwards}</p>}
        {afterwards}
      </section>
    </article>
  );
}
