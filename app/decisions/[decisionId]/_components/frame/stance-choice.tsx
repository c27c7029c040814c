"use client";

import type { Stance } from "@/lib/decision/opening";
import { frameMessages } from "@/lib/messages/frame";
import { voteMessages } from "@/lib/messages/vote";
import { Segmented } from "@/lib/ui/segmented";
import styles from "./cell-evidence.module.css";

const stances = ["for", "against", "neutral"] as const;

/** What a note says about its option. */
export function StanceChoice({ value, onChange }: { value: Stance; onChange: (stance: Stance) => void }) {
  return (
    <div className={styles.stance}>
      <span className={styles.label} aria-hidden="true">
        {frameMessages.stance}
      </span>
      <Segmented
        label={frameMessages.stance}
        choices={stances.map((id) => ({
          id,
          title: `${voteMessages.sign[id]} ${frameMessages.stances[id]}`,
        }))}
        value={value}
        onChange={(id) => onChange(stances.find((stance) => stance === id) ?? "neutral")}
      />
    </div>
  );
}
