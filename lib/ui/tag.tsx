import type { ReactNode } from "react";
import { classNames } from "./class-names";
import styles from "./tag.module.css";

export type TagTone = "plain" | "now" | "mine" | "ok" | "warn" | "wait";

/** A word or two about a state. The words carry it; the tone only helps. */
export function Tag({ tone = "plain", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={classNames(styles.tag, tone !== "plain" && styles[tone])}>{children}</span>;
}
