import { commonMessages } from "@/lib/messages/common";
import { VisuallyHidden } from "./visually-hidden";
import styles from "./brand-mark.module.css";

/** The scale and the name. `nameHidden` leaves the drawing only (narrow bars); the name is still read out. */
export function BrandMark({ nameHidden = false }: { nameHidden?: boolean }) {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 32 32" width={26} height={26} fill="none" aria-hidden="true" focusable="false">
        <g stroke="currentColor" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round">
          <path d="M16 4v22M9 27h14M5 9h22" />
          <path d="M5 9l-3 9h6zM27 9l-3 9h6z" />
        </g>
      </svg>
      {nameHidden ? (
        <VisuallyHidden>{commonMessages.productName}</VisuallyHidden>
      ) : (
        <span>{commonMessages.productName}</span>
      )}
    </span>
  );
}
