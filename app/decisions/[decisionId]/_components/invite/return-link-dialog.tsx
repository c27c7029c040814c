"use client";

import { useState } from "react";
import { inviteMessages, inviteProblem } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import { CopyButton } from "@/lib/ui/copy-button";
import { Dialog } from "@/lib/ui/dialog";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";
import { askApi } from "./ask-api";
import styles from "./invite.module.css";

/** A one-time link for a guest who lost who they were. It is shown until the dialog closes, and not again. */
export function ReturnLinkDialog({
  decisionId,
  participantId,
  name,
  isOpen,
  onOpenChange,
}: {
  decisionId: string;
  participantId: string;
  name: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    const path = `/decisions/${decisionId}/participants/${participantId}/return-link`;
    const answer = await askApi<{ link: string }>("POST", path);
    if (answer.ok) setLink(answer.value.link);
    setProblem(answer.ok ? null : inviteProblem(answer.code));
    setBusy(false);
  };
  const change = (open: boolean) => {
    if (!open) setLink(null);
    setProblem(null);
    onOpenChange(open);
  };
  return (
    <Dialog isOpen={isOpen} onOpenChange={change} title={inviteMessages.returnLink}>
      <div className={styles.form}>
        <p>{inviteMessages.returnAbout(name)}</p>
        {problem !== null && (
          <Notice tone="warn" urgent>
            {problem}
          </Notice>
        )}
        {link === null ? (
          <Button kind="primary" pending={busy} onPress={() => void make()}>
            {inviteMessages.makeReturn}
          </Button>
        ) : (
          <>
            <TextField label={inviteMessages.link} value={link} isReadOnly />
            <CopyButton text={link} label={inviteMessages.copyLink} kind="primary" />
          </>
        )}
      </div>
    </Dialog>
  );
}
