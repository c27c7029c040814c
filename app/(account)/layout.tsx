import { headers } from "next/headers";
import type { ReactNode } from "react";
import { currentViewer } from "@/lib/auth/current-viewer";
import { isUnencrypted } from "@/lib/http/public-origin";
import { joinMessages } from "@/lib/messages/join";
import { Notice } from "@/lib/ui/notice";
import { SiteFrame } from "@/lib/ui/site-frame";
import styles from "./layout.module.css";

/** The frame of the account pages, with a word of warning where passwords would travel in the open. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const viewer = await currentViewer();
  return (
    <SiteFrame width="text" viewer={viewer}>
      <div className={styles.page}>
        {isUnencrypted(await headers()) && <Notice tone="warn">{joinMessages.unencrypted}</Notice>}
        {children}
      </div>
    </SiteFrame>
  );
}
