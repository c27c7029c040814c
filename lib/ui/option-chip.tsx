import { optionColour, optionLetter } from "./option-letter";
import styles from "./option-chip.module.css";

/**
 * An option's letter on its colour, with its title beside it. Without a title only the letter is drawn and it is
 * decoration: the name must then stand nearby. `index` is the option's 0-based place in the decision, which never
 * changes with the ranking.
 */
export function OptionChip({ index, title }: { index: number; title?: string }) {
  const chip = (
    <span className={styles.chip} data-option={optionColour(index)} aria-hidden="true">
      {optionLetter(index)}
    </span>
  );
  if (title === undefined) return chip;
  return (
    <span className={styles.option}>
      {chip}
      <span className={styles.title}>{title}</span>
    </span>
  );
}
