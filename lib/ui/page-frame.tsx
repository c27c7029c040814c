import Link from "next/link";
import type { ReactNode } from "react";
import { commonMessages } from "@/lib/messages/common";
import { BrandMark } from "./brand-mark";
import { classNames } from "./class-names";
import { ThemeSwitch } from "./theme-switch";
import styles from "./page-frame.module.css";

export type PageFrameProps = {
  children: ReactNode;
  /** Links between the pages, beside the brand. */
  navigation?: ReactNode;
  /** Who is looking: name, menu, or the way to sign in. */
  viewerSlot?: ReactNode;
  /** `narrow` for forms, `text` for reading, `wide` for the matrix, `full` for pages that lay themselves out. */
  width?: "narrow" | "text" | "wide" | "full";
  /** More for the foot of the page. */
  footer?: ReactNode;
};

/** Header, content and foot of every page but the workshop's and the presenter's. */
export function PageFrame({ children, navigation, viewerSlot, width = "text", footer }: PageFrameProps) {
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {commonMessages.skipToContent}
      </a>
      <header className={styles.header}>
        <Link href="/" prefetch={false} className={styles.brand}>
          <BrandMark />
        </Link>
        {navigation && (
          <nav className={styles.navigation} aria-label={commonMessages.navigation}>
            {navigation}
          </nav>
        )}
        {viewerSlot && <div className={styles.viewer}>{viewerSlot}</div>}
      </header>
      <main id="content" tabIndex={-1} className={classNames(styles.main, styles[width])}>
        {children}
      </main>
      <footer className={styles.footer}>
        <span>{footer ?? commonMessages.tagline}</span>
        <ThemeSwitch />
      </footer>
    </div>
  );
}
