"use client";

import { useEffect, useRef } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components/Modal";
import { commonMessages } from "@/lib/messages/common";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { useRoom } from "../room/use-room";
import { useWide } from "../room/use-wide";
import { PanelContent } from "./panel-content";
import { panelTitle } from "./panel-title";
import { readHash } from "./panel-target";
import { clearHash, useHash } from "./use-hash";
import styles from "./side-panel.module.css";

/** What the address points at, beside the matrix; on a phone a sheet over it. */
export function SidePanel() {
  const hash = useHash();
  const isWide = useWide();
  const { decision } = useRoom();
  const found = readHash(decision, hash);
  if (found === null) return null;
  const title = panelTitle(decision, found.target);
  // A what-if changes its address at every step and stays the same panel.
  const key = found.target.kind === "what_if" ? found.target.kind : hash;
  const inside = <Inside key={key} hash={hash} title={title} commentId={found.commentId} />;
  if (isWide) return <aside className={styles.aside}>{inside}</aside>;
  return (
    <ModalOverlay isOpen onOpenChange={clearHash} className={styles.overlay ?? ""}>
      <Modal className={styles.sheet ?? ""}>
        <Dialog className={styles.dialog ?? ""} aria-label={title}>
          {inside}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Inside({ hash, title, commentId }: { hash: string; title: string; commentId: string | null }) {
  const { decision } = useRoom();
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const found = readHash(decision, hash);
  useEffect(() => {
    opener.current ??= document.activeElement;
    const comment = commentId === null ? null : box.current?.querySelector(`[data-comment="${commentId}"]`);
    // A link to a comment in a resolved thread opens the thread.
    comment?.closest("details")?.setAttribute("open", "");
    comment?.scrollIntoView({ block: "center" });
    const goal = comment ?? box.current?.querySelector("[data-panel-title]");
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  }, [commentId]);
  const close = () => {
    const isOpener = opener.current instanceof HTMLAnchorElement && opener.current.isConnected;
    const goal = isOpener ? opener.current : document.querySelector(`a[href="${hash}"]`);
    clearHash();
    if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
  };
  return (
    <div
      ref={box}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) close();
      }}
    >
      <div className={styles.head}>
        <h2 className={styles.title} tabIndex={-1} data-panel-title="">
          {title}
        </h2>
        <Button kind="quiet" aria-label={commonMessages.close} onPress={close}>
          <Icon name="cross" />
        </Button>
      </div>
      {found !== null && <PanelContent target={found.target} />}
    </div>
  );
}
