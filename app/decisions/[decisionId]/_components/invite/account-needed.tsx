import { inviteMessages } from "@/lib/messages/invite";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { inviteHash } from "./invite-hash";
import styles from "./invite.module.css";

/** For a visitor without an account: why, and the way there and back. What they drafted stays. */
export function AccountNeeded({ decisionId }: { decisionId: string }) {
  const back = encodeURIComponent(`/decisions/${decisionId}${inviteHash}`);
  return (
    <Notice>
      <div className={styles.form}>
        <strong>{inviteMessages.accountTitle}</strong>
        <p>{inviteMessages.accountBody}</p>
        <div className={styles.buttons}>
          <LinkButton kind="primary" href={`/register?returnTo=${back}`}>
            {inviteMessages.register}
          </LinkButton>
        </div>
      </div>
    </Notice>
  );
}
