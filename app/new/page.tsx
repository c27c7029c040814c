import type { Metadata } from "next";
import { currentViewer } from "@/lib/auth/current-viewer";
import { mayOpen } from "@/lib/db/access/place-for-decision";
import { workspaceFor } from "@/lib/db/people/workspaces";
import { listDecisions } from "@/lib/db/history/list-decisions";
import { newMessages } from "@/lib/messages/new";
import { templates } from "@/lib/templates/catalogue";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { SiteFrame } from "@/lib/ui/site-frame";
import { NewDecision } from "./_components/new-decision";
import { pathOfWay, wayNamed } from "./_components/way-name";
import { templateSummary } from "./template-summary";
import styles from "./page.module.css";

export const metadata: Metadata = { title: newMessages.title };

/** Starting a decision: from a template, a pasted table, a copy, or blank. Nobody needs an account for it. */
export default async function NewPage({ searchParams }: { searchParams: Promise<{ way?: string }> }) {
  const way = wayNamed((await searchParams).way);
  const viewer = await currentViewer();
  const workspaceId = viewer?.currentWorkspaceId ?? null;
  const workspace =
    viewer === null || workspaceId === null ? null : await workspaceFor(workspaceId, viewer.userId);
  if (workspace !== null && !mayOpen(workspace.role)) {
    return (
      <SiteFrame viewer={viewer}>
        <EmptyState
          level={1}
          title={newMessages.viewerTitle}
          actions={<LinkButton href="/workspaces">{newMessages.toWorkspaces}</LinkButton>}
        >
          {newMessages.viewerBody}
        </EmptyState>
      </SiteFrame>
    );
  }
  const past = viewer === null ? [] : (await listDecisions({ userId: viewer.userId, workspaceId })).entries;
  const hasAccount = viewer?.kind === "account";
  return (
    <SiteFrame viewer={viewer}>
      <div className={styles.page}>
        <div className={styles.opening}>
          <h1>{newMessages.title}</h1>
          <p className={styles.lead}>{newMessages.lead}</p>
        </div>
        {!hasAccount && (
          <Notice>
            <p>{newMessages.guestNotice}</p>
            <LinkButton href={`/register?returnTo=${encodeURIComponent(pathOfWay(way))}`} kind="quiet">
              {newMessages.register}
            </LinkButton>
          </Notice>
        )}
        <NewDecision
          chosen={way}
          templates={templates.map(templateSummary)}
          past={past.map(({ id, question, openedAt }) => ({
            id,
            question,
            openedAt,
          }))}
          guestName={hasAccount ? null : (viewer?.name ?? "")}
        />
      </div>
    </SiteFrame>
  );
}
