import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { recordPageData } from "@/app/decisions/[decisionId]/record/record-page-data";
import { RecordArticle } from "@/app/decisions/[decisionId]/record/_components/record-article";
import { RecordFigures } from "@/app/decisions/[decisionId]/record/_components/record-figures";
import { RecordComments } from "@/app/decisions/[decisionId]/record/_components/record-comments";
import { PrintButton } from "@/app/decisions/[decisionId]/record/_components/print-button";
import { recordAccess } from "@/lib/db/access/share-links";
import { recordMessages } from "@/lib/messages/record";
import { recordAsMarkdown } from "@/lib/record/markdown";
import { CopyButton } from "@/lib/ui/copy-button";
import { PageFrame } from "@/lib/ui/page-frame";

/** A link that was passed on says nothing of the decision in previews. */
export const metadata: Metadata = { title: recordMessages.title, robots: { index: false } };

/** The record by its read-only link, without sign-in: no more than a viewer sees, and nothing to press. */
export default async function SharedRecordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await recordAccess(token);
  const data =
    found === null ? null : await recordPageData(found.decisionId, { userId: null, link: "record" });
  if (data === null) notFound();
  return (
    <PageFrame width="wide">
      <RecordArticle
        record={data.record}
        decision={data.decision}
        before={data.before}
        after={data.after}
        figures={<RecordFigures decisionId={data.decision.id} {...data.seen} findings={data.findings} />}
        actions={
          <>
            <CopyButton text={recordAsMarkdown(data.record)} label={recordMessages.actions.copyMarkdown} />
            <PrintButton />
          </>
        }
        afterwards={<RecordComments decision={data.decision} discussions={data.after} />}
      />
    </PageFrame>
  );
}
