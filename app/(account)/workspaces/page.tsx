import type { Metadata } from "next";
import { requireAccount } from "@/lib/auth/current-viewer";
import { workspacesOf } from "@/lib/db/people/workspaces";
import { workspaceMessages as messages } from "@/lib/messages/workspace";
import { Tag } from "@/lib/ui/tag";
import { ActionButton } from "../_components/action-button";
import { FieldsForm } from "../_components/fields-form";
import styles from "../section.module.css";
import { InvitesSection } from "./invites-section";
import { MembersSection } from "./members-section";
import { createWorkspaceAction, switchWorkspaceAction } from "./workspace-action";

export const metadata: Metadata = { title: messages.title };

/** One's workspaces, and the people and invitations of the current one. */
export default async function WorkspacesPage() {
  const viewer = await requireAccount("/workspaces");
  const workspaces = await workspacesOf(viewer.userId);
  const current = workspaces.find(({ id }) => id === viewer.currentWorkspaceId);
  return (
    <>
      <h1>{messages.title}</h1>
      <p>{messages.intro}</p>
      <ul className={styles.list}>
        {workspaces.map(({ id, name, role, members }) => (
          <li key={id} className={styles.item}>
            <div className={styles.what}>
              <span className={styles.ways}>
                {name}
                {id === current?.id && <Tag tone="mine">{messages.current}</Tag>}
              </span>
              <span className={styles.muted}>
                {messages.roles[role]} · {messages.members(members)}
              </span>
            </div>
            {id !== current?.id && (
              <ActionButton
                action={switchWorkspaceAction}
                values={{ workspaceId: id }}
                label={messages.goTo(name)}
              >
                {messages.goThere}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      {current && (
        <MembersSection key={`members-${current.id}`} workspace={current} viewerId={viewer.userId} />
      )}
      {current && <InvitesSection key={`invites-${current.id}`} workspace={current} />}
      <section className={styles.section} aria-labelledby="new-workspace">
        <h2 id="new-workspace">{messages.newTitle}</h2>
        <FieldsForm
          action={createWorkspaceAction}
          fields={[{ name: "name", label: messages.newName, maxLength: 120 }]}
          submit={messages.create}
          clears
        />
      </section>
    </>
  );
}
