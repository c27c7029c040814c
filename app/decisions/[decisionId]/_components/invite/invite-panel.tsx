"use client";

import { inviteMessages } from "@/lib/messages/invite";
import { announce } from "@/lib/ui/live-region";
import { Notice } from "@/lib/ui/notice";
import { AccountNeeded } from "./account-needed";
import { InviteCard } from "./invite-card";
import { InviteForm } from "./invite-form";
import styles from "./invite.module.css";
import { ShareLinkSection } from "./share-link-section";
import { useWaysIn } from "./use-ways-in";

/** All ways into a decision for its facilitators: invitations first, then the presenter view. */
export function InvitePanel({ decisionId }: { decisionId: string }) {
  const { told, problem, busy, create, revoke } = useWaysIn(decisionId);
  const invites = told?.invites ?? [];
  return (
    <div className={styles.panel}>
      {problem !== null && (
        <Notice tone="warn" urgent>
          {problem}
        </Notice>
      )}
      {told === null && problem === null && <p>{inviteMessages.loading}</p>}
      {told !== null && told.phones !== "reach_it" && (
        <Notice tone="warn">{inviteMessages.phones[told.phones]}</Notice>
      )}
      {told !== null && <p>{invites.length === 0 ? inviteMessages.none : inviteMessages.join}</p>}
      {invites.map((invite, index) => (
        <InviteCard
          key={invite.id}
          invite={invite}
          busy={busy}
          isNewest={index === 0}
          onRevoke={() => revoke(invite.id)}
        />
      ))}
      {told !== null && !told.mayCreate && <AccountNeeded decisionId={decisionId} />}
      {told?.mayCreate === true && (
        <InviteForm
          busy={busy}
          isFirst={invites.length === 0}
          onMake={(wish) => void create(wish).then((made) => made && announce(inviteMessages.made))}
        />
      )}
      {told !== null && <ShareLinkSection decisionId={decisionId} kind="presenter" />}
    </div>
  );
}
