"use client";

import type { Evidence } from "@/lib/decision/model";
import type { Source } from "@/lib/decision/opening";
import { voteMessages } from "@/lib/messages/vote";
import { useRoom } from "../room/use-room";
import { conflictsOf } from "./evidence-about";
import styles from "./evidence.module.css";

/** One claim: what it says for or against, where it comes from, and what says otherwise. */
export function EvidenceNote({ note, namesOption }: { note: Evidence; namesOption: boolean }) {
  const { decision } = useRoom();
  const option = decision.options.find((each) => each.id === note.optionId)?.title ?? "";
  return (
    <li className={styles.note} data-stance={note.stance}>
      <span className={styles.sign} aria-hidden="true">
        {voteMessages.sign[note.stance]}
      </span>
      <div>
        <p>{note.claim}</p>
        <p className={styles.source}>
          {namesOption ? voteMessages.stance[note.stance](option) : voteMessages.stanceOnly[note.stance]}
          {" · "}
          <SourceName source={note.source} />
        </p>
        {conflictsOf(decision, note).map(({ id, why, others }) => (
          <details key={id} className={styles.conflict}>
            <summary>{voteMessages.contradicted(others.length)}</summary>
            {why !== "" && <p>{why}</p>}
            {others.map((other) => (
              <p key={other.id}>
                {voteMessages.contradicts(other.claim, other.source?.title ?? voteMessages.noSource)}
              </p>
            ))}
          </details>
        ))}
      </div>
    </li>
  );
}

function SourceName({ source }: { source: Source | null }) {
  if (source === null) return <>{voteMessages.noSource}</>;
  const title = source.title === "" ? (source.url ?? voteMessages.noSource) : source.title;
  if (source.url === null) return <>{title}</>;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
