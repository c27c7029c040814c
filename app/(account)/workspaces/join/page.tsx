import type { Metadata } from "next";
import { currentViewer, signInPath } from "@/lib/auth/current-viewer";
import { invitePath } from "@/lib/auth/sign-up-policy";
import { openInvite } from "@/lib/db/people/workspace-invites";
import { accountMessages } from "@/lib/messages/account";
import { workspaceMessages as messages } from "@/lib/messages/workspace";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { FieldsForm } from "../../_components/fields-form";
import styles from "../../section.module.css";
import { joinAction } from "./join-action";

export const metadata: Metadata = { title: messages.join };

/** What an invitation leads to. Looking at it uses nothing up. */
export default async function JoinPage({ searchParams }: { searchParams: Promise<{ invite?: string }> }) {
  const { invite } = await searchParams;
  const open = typeof invite === "string" ? await openInvite(invite) : null;
  if (open === null || typeof invite !== "string") {
    return (
      <>
        <h1>{messages.title}</h1>
        <Notice tone="warn">{messages.joinDead}</Notice>
      </>
    );
  }
  const viewer = await currentViewer();
  const path = invitePath(invite);
  return (
    <>
      <h1>{messages.joinTitle(open.workspaceName)}</h1>
      <p>{messages.joinAs(messages.roles[open.role], messages.roleMeans[open.role])}</p>
      {viewer?.kind === "account" ? (
        <FieldsForm action={joinAction} hidden={{ invite }} fields={[]} submit={messages.join} primary />
      ) : (
        <>
          <p>{messages.joinNeedsAccount}</p>
          <div className={styles.actions}>
            <LinkButton href={`/register?returnTo=${encodeURIComponent(path)}`} kind="primary">
              {accountMessages.register}
            </LinkButton>
            <LinkButton href={signInPath(path)}>{accountMessages.signIn}</LinkButton>
          </div>
        </>
      )}
    </>
  );
}
