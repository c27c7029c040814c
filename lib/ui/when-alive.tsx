"use client";

import type { ReactNode } from "react";
import { useAlive } from "@/lib/browser/use-alive";
import styles from "./when-alive.module.css";

/** Takes no typing and no press before the page can answer: whoever is quick waits a moment, and nothing is lost. */
export function WhenAlive({ children }: { children: ReactNode }) {
  return (
    <fieldset disabled={!useAlive()} role="presentation" className={styles.whole}>
      {children}
    </fieldset>
  );
}
