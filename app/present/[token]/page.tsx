import type { Metadata } from "next";
import { headers } from "next/headers";
import { presentation } from "@/lib/db/access/presentation";
import { presenterAccess } from "@/lib/db/access/share-links";
import { runtime } from "@/lib/db/runtime";
import { publicOrigin } from "@/lib/http/public-origin";
import { presentMessages } from "@/lib/messages/present";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageFrame } from "@/lib/ui/page-frame";
import { PresenterRoom } from "./_components/presenter-room";

export const metadata: Metadata = { title: presentMessages.title, robots: { index: false } };

/** The projector view by its own read-only link, without signing in: nobody in particular looks at it. */
export default async function PresentPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const access = await presenterAccess(token);
  const seen =
    access && (await runtime().decisions.read(access.decisionId, { userId: null, link: "presenter" }));
  if (access === null || seen === null) {
    return (
      <PageFrame width="narrow">
        <EmptyState title={presentMessages.deadTitle} level={1}>
          {presentMessages.deadBody}
        </EmptyState>
      </PageFrame>
    );
  }
  const way = await presentation(access.decisionId);
  const { origin, phones } = publicOrigin(await headers());
  return (
    <PresenterRoom
      decisionId={access.decisionId}
      view={seen.view}
      token={token}
      way={
        way && {
          code: way.code,
          address: origin + way.path,
          typedAt: `${new URL(origin).host}/join`,
          forPhones: phones === "reach_it",
        }
      }
    />
  );
}
