"use client";

import { useState } from "react";
import { inviteMessages } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { CopyButton } from "@/lib/ui/copy-button";
import { TextField } from "@/lib/ui/text-field";
import { Time } from "@/lib/ui/time";
import styles from "./invite.module.css";
import { JoinCode } from "./join-code";
import type { ToldInvite } from "./use-ways-in";

/** One invitation: its link, its code as letters and as a picture, its terms, and its end. */
export function InviteCard({
  invite,
  busy,
  isNewest,
  onRevoke,
}: {
  invite: ToldInvite;
  busy: boolean;
  /** The one to hand out now. */
  isNewest: boolean;
  onRevoke: () => Promise<boolean>;
}) {
  const [asking, setAsking] = useState(false);
  const { link, code, codeLink, participation, uses, maxUses, expiresAt } = invite;
  return (
    <article className={styles.card}>
      <JoinCode address={codeLink} code={code} />
      <div className={styles.terms}>
        <TextField label={inviteMessages.link} value={link} isReadOnly />
        <div className={styles.buttons}>
          <CopyButton text={link} label={inviteMessages.copyLink} kind={isNewest ? "primary" : "plain"} />
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {inviteMessages.revoke}
          </Button>
        </div>
        <p>{inviteMessages.codeAt(new URL("/join", codeLink).href)}</p>
        <p className={styles.small}>
          {inviteMessages.participation[participation]} · {inviteMessages.uses(uses, maxUses)} ·{" "}
          {inviteMessages.until} <Time at={expiresAt} />
        </p>
        {uses >= maxUses && <p className={styles.small}>{inviteMessages.full}</p>}
      </div>
      <ConfirmDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={inviteMessages.revokeTitle}
        confirmLabel={inviteMessages.revoke}
        danger
        pending={busy}
        onConfirm={() => void onRevoke().then(() => setAsking(false))}
      >
        {inviteMessages.revokeBody}
      </ConfirmDialog>
    </article>
  );
}
