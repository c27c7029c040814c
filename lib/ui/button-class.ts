import { classNames } from "./class-names";
import styles from "./button.module.css";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

/** The classes of a button, for the elements that look like one. */
export function buttonClass(kind: ButtonKind, large: boolean): string {
  return classNames(styles.button, styles[kind], large && styles.large);
}
