"use client";

import { useState } from "react";
import { inviteMessages } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { CopyButton } from "@/lib/ui/copy-button";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import styles from "./invite.module.css";
import { useShareLink } from "./use-share-link";

/** A read-only link of one kind: off until somebody makes it, and revocable. For facilitators. */
export function ShareLinkSection({ decisionId, kind }: { decisionId: string; kind: "presenter" | "record" }) {
  const { link, problem, busy, make, revoke } = useShareLink(decisionId, kind);
  const [asking, setAsking] = useState(false);
  const words = inviteMessages.shares[kind];
  return (
    <section className={styles.share}>
      <h3>{words.title}</h3>
      <p className={styles.small}>{words.about}</p>
      {problem !== null && (
        <Notice tone="warn" urgent>
          {problem}
        </Notice>
      )}
      {link === null && (
        <div className={styles.buttons}>
          <Button pending={busy} onPress={() => void make()}>
            {words.make}
          </Button>
        </div>
      )}
      {link && (
        <>
          <TextField label={inviteMessages.link} value={link.link} isReadOnly />
          <div className={styles.buttons}>
            <CopyButton text={link.link} label={inviteMessages.copyLink} />
            <LinkButton href={new URL(link.link).pathname}>{words.open}</LinkButton>
            <Button kind="quiet" onPress={() => setAsking(true)}>
              {inviteMessages.revoke}
            </Button>
          </div>
        </>
      )}
      <ConfirmDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={inviteMessages.revokeLinkTitle}
        confirmLabel={inviteMessages.revoke}
        danger
        pending={busy}
        onConfirm={() => void revoke().then(() => setAsking(false))}
      >
        {words.revokeBody}
      </ConfirmDialog>
    </section>
  );
}
