import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-viewer";
import { listShareLinks } from "@/lib/db/access/share-links";
import { publicOrigin } from "@/lib/http/public-origin";
import { recordMessages } from "@/lib/messages/record";
import { recordAsMarkdown } from "@/lib/record/markdown";
import { CopyButton } from "@/lib/ui/copy-button";
import { LinkButton } from "@/lib/ui/link-button";
import { SiteFrame } from "@/lib/ui/site-frame";
import { Afterwards } from "./_components/afterwards";
import { PrintButton } from "./_components/print-button";
import { RecordArticle } from "./_components/record-article";
import { RecordComments } from "./_components/record-comments";
import { RecordFigures } from "./_components/record-figures";
import { RecordLink } from "./_components/record-link";
import { recordPageData } from "./record-page-data";
import { shareRecord, stopSharingRecord } from "./share-record";

type Params = { params: Promise<{ decisionId: string }> };

export const metadata: Metadata = { title: recordMessages.title, robots: { index: false } };

/** The frozen record: what, why, the best argument against, who, how close. Nobody sees it who may not see the decision. */
export default async function RecordPage({ params }: Params) {
  const { decisionId } = await params;
  const viewer = await requireViewer(`/decisions/${decisionId}/record`);
  const data = await recordPageData(decisionId, { userId: viewer.userId, link: null });
  if (data === null) notFound();
  if (data.record.outcome === null) redirect(`/decisions/${decisionId}`);
  const links = await listShareLinks(decisionId, { userId: viewer.userId, kind: viewer.kind });
  const shared = links.ok ? links.value.find((link) => link.kind === "record") : undefined;
  const address =
    shared === undefined ? null : `${publicOrigin(await headers()).origin}/shared/${shared.token}`;
  return (
    <SiteFrame viewer={viewer} width="wide">
      <RecordArticle
        record={data.record}
        decision={data.decision}
        before={data.before}
        after={data.after}
        figures={<RecordFigures decisionId={decisionId} {...data.seen} findings={data.findings} />}
        actions={
          <>
            <LinkButton kind="primary" href="#after">
              {recordMessages.actions.comment}
            </LinkButton>
            <CopyButton text={recordAsMarkdown(data.record)} label={recordMessages.actions.copyMarkdown} />
            <PrintButton />
            <LinkButton kind="quiet" href={`/decisions/${decisionId}/timeline`}>
              {recordMessages.actions.timeline}
            </LinkButton>
            {links.ok && (
              <RecordLink
                address={address}
                share={shareRecord.bind(null, decisionId)}
                stop={stopSharingRecord.bind(null, decisionId)}
              />
            )}
          </>
        }
        afterwards={
          <>
            <RecordComments
              decision={data.decision}
              discussions={data.after.filter(({ target }) => target.kind !== "decision")}
            />
            <Afterwards decisionId={decisionId} {...data.seen} />
          </>
        }
      />
    </SiteFrame>
  );
}
