import type { PasteRefusal } from "@/lib/record/paste/pasted-table";
import { Notice } from "@/lib/ui/notice";
import { pasteProblem } from "./paste-problem";
import styles from "./paste-preview.module.css";

/** Why nothing was taken from what was pasted. */
export function PasteRefused({ refusal }: { refusal: PasteRefusal }) {
  return (
    <Notice tone="warn">
      <p className={styles.lines}>{pasteProblem(refusal)}</p>
    </Notice>
  );
}
