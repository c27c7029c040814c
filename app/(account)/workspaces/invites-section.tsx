import { invitesOf } from "@/lib/db/people/workspace-invites";
import { mayGrant, workspacePolicy, workspaceRoles } from "@/lib/db/people/workspace-policy";
import type { WorkspaceSummary } from "@/lib/db/people/workspaces";
import { workspaceMessages as messages } from "@/lib/messages/workspace";
import { Time } from "@/lib/ui/time";
import { ActionButton } from "../_components/action-button";
import { FieldsForm } from "../_components/fields-form";
import styles from "../section.module.css";
import { createInviteAction, revokeInviteAction } from "./invite-action";

/** The invitations into a workspace, for those who may invite. */
export async function InvitesSection({ workspace }: { workspace: WorkspaceSummary }) {
  if (!workspacePolicy.invite[workspace.role]) return null;
  const invites = await invitesOf(workspace.id);
  const grantable = workspaceRoles.filter((role) => mayGrant(workspace.role, role));
  return (
    <section className={styles.section} aria-labelledby="invites-section">
      <h2 id="invites-section">{messages.invitesTitle}</h2>
      <p>{messages.invitesIntro}</p>
      {invites.length === 0 ? (
        <p className={styles.muted}>{messages.invitesNone}</p>
      ) : (
        <ul className={styles.list}>
          {invites.map((invite) => (
            <li key={invite.id} className={styles.item}>
              <div className={styles.what}>
                <span>{messages.roles[invite.role]}</span>
                <span className={styles.muted}>
                  {messages.used(invite.uses, invite.maxUses)} · {messages.until}{" "}
                  <Time at={invite.expiresAt.getTime()} shape="date" /> · {messages.by(invite.createdBy)}
                </span>
              </div>
              <ActionButton
                action={revokeInviteAction}
                values={{ workspaceId: workspace.id, inviteId: invite.id }}
                label={messages.revokeInvite(messages.roles[invite.role])}
                confirm={{ title: messages.revokeTitle, body: messages.revokeBody }}
              >
                {messages.revoke}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <FieldsForm
        action={createInviteAction}
        hidden={{ workspaceId: workspace.id }}
        inline
        fields={[
          {
            name: "role",
            label: messages.role,
            value: "member",
            choices: grantable.map((id) => ({ id, title: messages.roles[id] })),
          },
          {
            name: "days",
            label: messages.inviteDays,
            value: "7",
            choices: [1, 7, 30, 90].map((days) => ({ id: String(days), title: messages.days(days) })),
          },
          { name: "uses", label: messages.inviteUses, type: "number", value: "10" },
        ]}
        submit={messages.invite}
        secretLabel={messages.link}
        secretHint={messages.linkOnce}
      />
    </section>
  );
}
