import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { DecisionFacts } from "@/app/join/_components/decision-facts";
import { JoinForm } from "@/app/join/_components/join-form";
import { UnencryptedNotice } from "@/app/join/_components/unencrypted-notice";
import { joinFacts } from "@/app/join/join-facts";
import { requireViewer } from "@/lib/auth/current-viewer";
import { memberChoices } from "@/lib/db/access/member-choices";
import { standingOf } from "@/lib/db/access/standing";
import { isUnencrypted } from "@/lib/http/public-origin";
import { joinMessages } from "@/lib/messages/join";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageFrame } from "@/lib/ui/page-frame";
import { joinAsMember } from "./join-as-member";
import { takeOverDecision } from "./take-over-decision";
import styles from "./page.module.css";

export const metadata: Metadata = { title: joinMessages.title, robots: { index: false } };

/** For members of the workspace: they need no invitation to take part. */
export default async function MemberJoinPage({ params }: { params: Promise<{ decisionId: string }> }) {
  const { decisionId } = await params;
  const viewer = await requireViewer(`/decisions/${decisionId}/join`);
  const standing = isId(decisionId) ? await standingOf(decisionId, viewer.userId) : null;
  if (standing?.removed === true && standing.ownsWorkspace) return <TakeOver decisionId={decisionId} />;
  if (standing === null || standing.role === "outsider") notFound();
  if (standing.participantId !== null) redirect(`/decisions/${decisionId}`);
  const choices = await memberChoices(decisionId, viewer.userId);
  const door = await joinFacts(decisionId);
  if (door === null || choices.length === 0) notFound();
  return (
    <PageFrame width="narrow">
      <div className={styles.door}>
        {isUnencrypted(await headers()) && <UnencryptedNotice />}
        <DecisionFacts {...door.facts} eyebrow={joinMessages.memberEyebrow} />
        <JoinForm
          action={joinAsMember.bind(null, decisionId)}
          name={viewer.name}
          choices={door.decided ? ["observes"] : choices}
          hint={hintOf(choices.length, door.decided)}
        />
      </div>
    </PageFrame>
  );
}

/** Said to the owner of the workspace whom a facilitator has removed. */
function TakeOver({ decisionId }: { decisionId: string }) {
  return (
    <PageFrame width="narrow">
      <EmptyState
        title={joinMessages.takeOverTitle}
        level={1}
        actions={
          <form action={takeOverDecision.bind(null, decisionId)}>
            <Button type="submit" kind="primary">
              {joinMessages.takeOver}
            </Button>
          </form>
        }
      >
        {joinMessages.takeOverBody}
      </EmptyState>
    </PageFrame>
  );
}

function hintOf(choices: number, decided: boolean): string {
  if (decided) return joinMessages.decidedNow;
  return choices > 1 ? joinMessages.voteHint : joinMessages.memberViewer;
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
