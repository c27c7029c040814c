"use client";

import { weighedCriteria } from "@/lib/decision/asked";
import { weighingMessages } from "@/lib/messages/weighing";
import { percent } from "@/lib/ui/percent";
import { useRoom } from "../room/use-room";
import { GroupHead } from "./group-head";
import { inGroups } from "./in-groups";
import styles from "./weigh.module.css";

/** What one's own comparisons come to, in per cent. */
export function ShareList({ shares }: { shares: Readonly<Record<string, number>> | null }) {
  const { decision } = useRoom();
  return (
    <section className={styles.shares} aria-live="polite" aria-label={weighingMessages.weightsNow}>
      <h3>{weighingMessages.weightsNow}</h3>
      {shares === null ? (
        <p className={styles.left}>{weighingMessages.weightsOpen}</p>
      ) : (
        <ul>
          {inGroups(decision.criteria, weighedCriteria(decision)).map(({ criterion, heads }) => (
            <li key={criterion.id}>
              {heads.map((group) => (
                <GroupHead key={group.id} group={group} shareOf={(id) => shares[id] ?? null} />
              ))}
              <span className={styles.share}>
                <span>{criterion.title}</span>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ inlineSize: `${(shares[criterion.id] ?? 0) * 100}%` }} />
                </span>
                <span className={styles.figure}>{percent(shares[criterion.id] ?? 0)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
