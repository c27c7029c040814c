"use client";

import { CopyButton } from "@/lib/ui/copy-button";
import { Notice } from "@/lib/ui/notice";
import styles from "./fields-form.module.css";

/** Something that is shown this once, with a way to copy it. */
export function Secret({
  text,
  label,
  hint,
}: {
  text: string;
  label: string | undefined;
  hint: string | undefined;
}) {
  return (
    <Notice tone="ok">
      <div className={styles.secret} role="group" aria-label={label}>
        <strong>{hint}</strong>
        <code>{text}</code>
        <CopyButton text={text} />
      </div>
    </Notice>
  );
}
