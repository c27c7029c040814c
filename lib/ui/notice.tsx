import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./notice.module.css";

export type NoticeTone = "info" | "warn" | "ok";

const marks: Record<NoticeTone, string> = { info: "i", warn: "!", ok: "✓" };

/**
 * A sentence that stands out. `urgent` reads it out at once (a refusal after a press); without it the notice is
 * simply part of the page. `action` stands at the end of the line.
 */
export function Notice({
  tone = "info",
  urgent = false,
  action,
  children,
}: {
  tone?: NoticeTone;
  urgent?: boolean;
  action?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={classNames(styles.notice, styles[tone])} role={urgent ? "alert" : undefined}>
      <span className={styles.mark} aria-hidden="true">
        {marks[tone]}
      </span>
      <div className={styles.body}>{children}</div>
      {action}
    </div>
  );
}
