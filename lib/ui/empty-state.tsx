import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** What an empty place is for, and what to do first. `level` 1 when it is the whole page. */
export function EmptyState({
  title,
  level = 2,
  children,
  actions,
}: {
  title: string;
  level?: 1 | 2 | 3;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const Title = `h${level}` as const;
  return (
    <section className={styles.empty}>
      <Title>{title}</Title>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
