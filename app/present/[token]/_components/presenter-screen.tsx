"use client";

import { JoinCode } from "@/app/decisions/[decisionId]/_components/invite/join-code";
import { useShown } from "@/lib/browser/use-decision";
import { presentMessages } from "@/lib/messages/present";
import { PresenterMain } from "./presenter-main";
import { presenterProgress } from "./presenter-progress";
import styles from "./presenter.module.css";

/** For those who want to join: a short address with its code, where to type the code, and whether phones get there. */
export type WayIn = { code: string; address: string; typedAt: string; forPhones: boolean };

/** What the wall shows: the question, how to join, how far everybody is, and the ranking after the reveal. */
export function PresenterScreen({ way }: { way: WayIn | null }) {
  const { view, gone } = useShown();
  const { decision } = view;
  if (gone) {
    return (
      <main className={styles.screen}>
        <h1 className={styles.question}>{presentMessages.deadTitle}</h1>
        <p className={styles.said}>{presentMessages.deadBody}</p>
      </main>
    );
  }
  return (
    <main className={styles.screen}>
      <h1 className={styles.question}>{decision.question}</h1>
      <div className={styles.main}>
        <PresenterMain view={view} />
      </div>
      {way !== null && decision.phase !== "decided" && (
        <div className={styles.way}>
          <span>{presentMessages.joinWithName}</span>
          <JoinCode address={way.address} code={way.code} large />
          <span className={styles.typed}>{presentMessages.codeAt(way.typedAt)}</span>
          {!way.forPhones && <span className={styles.typed}>{presentMessages.noPhones}</span>}
        </div>
      )}
      <p className={styles.foot}>{presenterProgress(view)}</p>
    </main>
  );
}
