import type { Metadata } from "next";
import { headers } from "next/headers";
import { UnencryptedNotice } from "@/app/join/_components/unencrypted-notice";
import { openReturnLink } from "@/lib/db/access/return-links";
import { isUnencrypted } from "@/lib/http/public-origin";
import { joinMessages } from "@/lib/messages/join";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageFrame } from "@/lib/ui/page-frame";
import { ReturnForm } from "./_components/return-form";
import { comeBack } from "./come-back";

export const metadata: Metadata = { title: joinMessages.returnGo, robots: { index: false } };

/** For somebody who lost who they were in a decision. Looking at the page does not use the link up. */
export default async function ReturnPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const open = await openReturnLink(token);
  return (
    <PageFrame width="narrow">
      {isUnencrypted(await headers()) && <UnencryptedNotice />}
      {open === null ? (
        <EmptyState title={joinMessages.returnDeadTitle} level={1}>
          <p>{joinMessages.returnDead}</p>
        </EmptyState>
      ) : (
        <ReturnForm action={comeBack.bind(null, token)} name={open.name} />
      )}
    </PageFrame>
  );
}
