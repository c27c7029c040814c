import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { requireViewer } from "@/lib/auth/current-viewer";
import { standingOf } from "@/lib/db/access/standing";
import { runtime } from "@/lib/db/runtime";
import { workshopMessages } from "@/lib/messages/workshop";
import { DecisionRoom } from "./_components/decision-room";

type Params = { params: Promise<{ decisionId: string }> };

/** Once per request: the title and the page ask for the same. */
const readFor = cache(async (decisionId: string) => {
  const viewer = await requireViewer(`/decisions/${decisionId}`);
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(decisionId)) notFound();
  const seen = await runtime().decisions.read(decisionId, { userId: viewer.userId, link: null });
  if (seen !== null) return seen;
  // Whoever owns the workspace is led to the door by which they can come back.
  const standing = await standingOf(decisionId, viewer.userId);
  if (standing?.removed === true && standing.ownsWorkspace) redirect(`/decisions/${decisionId}/join`);
  return notFound();
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { view } = await readFor((await params).decisionId);
  return { title: view.decision.question || workshopMessages.phases.frame, robots: { index: false } };
}

/** The workshop of one decision, as this person may see it. */
export default async function DecisionPage({ params }: Params) {
  const { decisionId } = await params;
  const { view, mine } = await readFor(decisionId);
  return <DecisionRoom decisionId={decisionId} view={view} mine={mine} />;
}
