import Link from "next/link";
import type { HistoryEntry, SearchHit } from "@/lib/record/history-entry";
import { historyMessages } from "@/lib/messages/history";
import { Tag } from "@/lib/ui/tag";
import { Time } from "@/lib/ui/time";
import styles from "./history.module.css";

const namesShown = 6;

function statusWord(entry: HistoryEntry): string {
  if (entry.kind === "comparison") return historyMessages.comparison;
  if (entry.status !== "open") return historyMessages.statuses[entry.status];
  return historyMessages.phases[entry.phase as keyof typeof historyMessages.phases];
}

function Snippets({ hit }: { hit: SearchHit }) {
  return (
    <ul className={styles.snippets}>
      {hit.snippets.map((snippet, index) => (
        <li key={index}>
          <span className={styles.place}>{historyMessages.places[snippet.place]}</span>{" "}
          {snippet.parts.map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : part.text))}
        </li>
      ))}
    </ul>
  );
}

/** The decisions, what moved last first: question, where it stands, the outcome in a sentence, when, who. */
export function HistoryList({ entries }: { entries: readonly (HistoryEntry | SearchHit)[] }) {
  return (
    <ol className={styles.list}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <div className={styles.title}>
            <Link href={entry.outcome === null ? `/decisions/${entry.id}` : `/decisions/${entry.id}/record`}>
              {entry.question}
            </Link>
            <Tag tone={entry.status === "decided" ? "ok" : entry.status === "postponed" ? "wait" : "now"}>
              {statusWord(entry)}
            </Tag>
            {entry.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
          {entry.outcome !== null && <p>{entry.outcome.summary}</p>}
          {"snippets" in entry && <Snippets hit={entry} />}
          <p className={styles.facts}>
            <Time at={entry.outcome?.recordedAt ?? entry.movedAt} shape="date" />
            {entry.outcome?.reviewOn && (
              <>
                {" · "}
                {historyMessages.reviewOn} <Time at={entry.outcome.reviewOn} shape="date" />
              </>
            )}
            {" · "}
            {historyMessages.people(
              entry.people.slice(0, namesShown),
              Math.max(0, entry.people.length - namesShown),
            )}
            {!entry.isOwn && ` · ${historyMessages.joined}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
