import { weighedCriteria } from "@/lib/decision/asked";
import type { View } from "@/lib/decision/view";
import { presentMessages } from "@/lib/messages/present";
import { percent } from "@/lib/ui/percent";
import styles from "./presenter.module.css";

/** The merged weights after their reveal, heaviest first. */
export function PresenterWeights({ view }: { view: View }) {
  const merged = view.tally.weights?.merged ?? {};
  const most = Math.max(0.01, ...Object.values(merged));
  const rows = weighedCriteria(view.decision)
    .map((criterion) => ({ ...criterion, share: merged[criterion.id] ?? 0 }))
    .toSorted((a, b) => b.share - a.share);
  return (
    <ol className={styles.weights} aria-label={presentMessages.weights}>
      {rows.map((row) => (
        <li key={row.id} className={styles.weight}>
          <span>{row.title}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.bar} style={{ inlineSize: `${(row.share / most) * 100}%` }} />
          </span>
          <strong>{percent(row.share)}</strong>
        </li>
      ))}
    </ol>
  );
}
