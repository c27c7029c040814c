import type { Metadata } from "next";
import { requireViewer } from "@/lib/auth/current-viewer";
import { listDecisions, listTags } from "@/lib/db/history/list-decisions";
import type { Status } from "@/lib/record/history-entry";
import { searchDecisions } from "@/lib/db/history/search-decisions";
import { historyMessages } from "@/lib/messages/history";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { SiteFrame } from "@/lib/ui/site-frame";
import { HistoryFilterForm } from "./_components/history-filter-form";
import { HistoryList } from "./_components/history-list";
import styles from "./_components/history.module.css";

export const metadata: Metadata = { title: historyMessages.title };

type Query = Record<string, string | string[] | undefined>;

const statuses: readonly string[] = ["open", "decided", "postponed"] satisfies Status[];

/** A single value of the address, cut to a sane length; anything odd counts as missing. */
function single(query: Query, name: string): string | undefined {
  const value = query[name];
  return typeof value === "string" && value.trim() !== "" ? value.slice(0, 200) : undefined;
}

/** All decisions the viewer may see, with search and filters in the address so that a list can be shared. */
export default async function HistoryPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireViewer("/decisions");
  const query = await searchParams;
  const asked = single(query, "status");
  const status = statuses.includes(asked ?? "") ? (asked as Status) : undefined;
  const filter = { words: single(query, "q"), status, tag: single(query, "tag") };
  const scope = { userId: viewer.userId, workspaceId: viewer.currentWorkspaceId };
  const [tags, page] = await Promise.all([
    listTags(scope.userId, scope.workspaceId),
    filter.words === undefined
      ? listDecisions({ ...scope, status, tag: filter.tag, cursor: single(query, "after") })
      : { entries: await searchDecisions({ ...scope, ...filter, words: filter.words }), next: null },
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <SiteFrame viewer={viewer} width="wide">
      <div className={styles.top}>
        <div>
          <h1>{historyMessages.title}</h1>
          <p className={styles.lead}>
            {viewer.currentWorkspaceId === null ? historyMessages.leadGuest : historyMessages.lead}
          </p>
        </div>
        <LinkButton kind="primary" href="/new">
          {historyMessages.start}
        </LinkButton>
      </div>
      <HistoryFilterForm filter={filter} tags={tags} />
      {filter.words !== undefined && page.entries.length > 0 && (
        <p role="status" className={styles.found}>
          {historyMessages.found(page.entries.length, filter.words)}
        </p>
      )}
      {page.entries.length > 0 && <HistoryList entries={page.entries} />}
      {page.entries.length === 0 && isFiltered && (
        <EmptyState
          title={historyMessages.nothingFound}
          actions={<LinkButton href="/decisions">{historyMessages.clear}</LinkButton>}
        >
          {historyMessages.nothingFoundText}
        </EmptyState>
      )}
      {page.entries.length === 0 && !isFiltered && (
        <EmptyState
          title={historyMessages.empty}
          actions={<LinkButton href="/try">{historyMessages.tryIt}</LinkButton>}
        >
          {historyMessages.emptyText}
        </EmptyState>
      )}
      {page.next !== null && (
        <LinkButton
          href={`/decisions?${new URLSearchParams({ ...defined({ status, tag: filter.tag }), after: page.next }).toString()}`}
        >
          {historyMessages.more}
        </LinkButton>
      )}
    </SiteFrame>
  );
}

/** Without the keys that have no value. */
function defined(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
