import { membersOf } from "@/lib/db/people/memberships";
import { workspacePolicy, workspaceRoles } from "@/lib/db/people/workspace-policy";
import type { WorkspaceSummary } from "@/lib/db/people/workspaces";
import { workspaceMessages as messages } from "@/lib/messages/workspace";
import { Tag } from "@/lib/ui/tag";
import { ActionButton } from "../_components/action-button";
import { FieldsForm } from "../_components/fields-form";
import { RoleChoice } from "../_components/role-choice";
import styles from "../section.module.css";
import { changeRoleAction, removeMemberAction } from "./member-action";
import { renameWorkspaceAction } from "./workspace-action";

const roles = workspaceRoles.map((id) => ({ id, title: messages.roles[id] }));

/** Who belongs to a workspace, with what the viewer may change about it. */
export async function MembersSection({
  workspace,
  viewerId,
}: {
  workspace: WorkspaceSummary;
  viewerId: string;
}) {
  const members = await membersOf(workspace.id);
  const may = (action: "change_roles" | "remove_members" | "rename") =>
    workspacePolicy[action][workspace.role];
  return (
    <section className={styles.section} aria-labelledby="members-section">
      <h2 id="members-section">{messages.membersTitle(workspace.name)}</h2>
      <ul className={styles.list}>
        {members.map(({ userId, name, email, role }) => {
          const own = userId === viewerId;
          const values = { workspaceId: workspace.id, userId };
          return (
            <li key={userId} className={styles.item}>
              <div className={styles.what}>
                <span className={styles.ways}>
                  {name}
                  {own && <Tag tone="mine">{messages.you}</Tag>}
                </span>
                <span className={styles.muted}>
                  {messages.roles[role]}: {messages.roleMeans[role]}
                  {email !== null && ` · ${email}`}
                </span>
              </div>
              <div className={styles.actions}>
                {may("change_roles") && (
                  <RoleChoice
                    action={changeRoleAction}
                    values={values}
                    role={role}
                    choices={roles}
                    label={messages.roleOf(name)}
                  />
                )}
                {own ? (
                  <ActionButton
                    action={removeMemberAction}
                    values={values}
                    confirm={{ title: messages.leaveTitle(workspace.name), body: messages.leaveBody }}
                  >
                    {messages.leave}
                  </ActionButton>
                ) : (
                  may("remove_members") && (
                    <ActionButton
                      action={removeMemberAction}
                      values={values}
                      label={messages.removeMember(name)}
                      confirm={{ title: messages.removeTitle(name), body: messages.removeBody }}
                    >
                      {messages.remove}
                    </ActionButton>
                  )
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {may("rename") && (
        <FieldsForm
          action={renameWorkspaceAction}
          hidden={{ workspaceId: workspace.id }}
          fields={[{ name: "name", label: messages.workspaceName, maxLength: 120, value: workspace.name }]}
          submit={messages.rename}
        />
      )}
    </section>
  );
}
