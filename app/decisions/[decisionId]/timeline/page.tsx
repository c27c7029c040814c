import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/current-viewer";
import { runtime } from "@/lib/db/runtime";
import { timelineMessages } from "@/lib/messages/timeline";
import { LinkButton } from "@/lib/ui/link-button";
import { SiteFrame } from "@/lib/ui/site-frame";
import { Time } from "@/lib/ui/time";
import { toldEvents } from "./_components/told-events";
import styles from "./_components/timeline.module.css";

export const metadata: Metadata = { title: timelineMessages.title, robots: { index: false } };

/** Who did what when, from the log. */
export default async function TimelinePage({ params }: { params: Promise<{ decisionId: string }> }) {
  const { decisionId } = await params;
  const viewer = await requireViewer(`/decisions/${decisionId}/timeline`);
  const access = { userId: viewer.userId, link: null };
  const [since, seen] = await Promise.all([
    runtime().decisions.eventsSince(decisionId, 0, access),
    runtime().decisions.read(decisionId, access),
  ]);
  if (since === null || seen === null) notFound();
  const { decision, names } = seen.view;
  const isDecided = decision.phase === "decided";
  return (
    <SiteFrame viewer={viewer} width="text">
      <header className={styles.head}>
        <h1>{timelineMessages.title}</h1>
        <p>{timelineMessages.lead(decision.question)}</p>
        <LinkButton href={isDecided ? `/decisions/${decisionId}/record` : `/decisions/${decisionId}`}>
          {isDecided ? timelineMessages.toRecord : timelineMessages.toWorkshop}
        </LinkButton>
      </header>
      <ol className={styles.timeline}>
        {toldEvents(decisionId, since.frame.events, names).map((event) => (
          <li key={event.seq} value={event.seq}>
            <span className={styles.when}>
              <Time at={event.at} />
            </span>
            <span>
              <strong>{event.who}</strong> {event.what}
            </span>
          </li>
        ))}
      </ol>
    </SiteFrame>
  );
}
