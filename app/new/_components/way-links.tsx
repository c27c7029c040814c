import Link from "next/link";
import { newMessages } from "@/lib/messages/new";
import { pathOfWay, wayNames } from "./way-name";
import type { WayName } from "./way-name";
import styles from "./way-links.module.css";

/** The ways to begin, each with an address of its own: they can be shared, and work before the page's script does. */
export function WayLinks({ current }: { current: WayName }) {
  return (
    <nav aria-label={newMessages.ways} className={styles.list}>
      {wayNames.map((name) => (
        <Link
          key={name}
          href={pathOfWay(name)}
          replace
          scroll={false}
          prefetch={false}
          aria-current={name === current ? "page" : undefined}
          className={styles.way}
        >
          {newMessages.way[name]}
        </Link>
      ))}
    </nav>
  );
}
