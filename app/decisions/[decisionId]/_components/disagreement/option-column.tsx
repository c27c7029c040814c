import { OptionChip } from "@/lib/ui/option-chip";
import styles from "./disagreement.module.css";

/** The head of an option's column; on a narrow screen the title stands under the letter. */
export function OptionColumn({ index, title }: { index: number; title: string }) {
  return (
    <span className={styles.column}>
      <OptionChip index={index} />
      <span>{title}</span>
    </span>
  );
}
