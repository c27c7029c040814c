import type { SessionSummary } from "@/lib/db/people/sessions";
import { accountMessages as messages } from "@/lib/messages/account";
import { Tag } from "@/lib/ui/tag";
import { Time } from "@/lib/ui/time";
import { ActionButton } from "../_components/action-button";
import { browserName } from "../_components/browser-name";
import styles from "../section.module.css";
import { endSessionAction } from "./end-session-action";

/** Where one is signed in, and the ways to end it. */
export function SessionsSection({ sessions, own }: { sessions: readonly SessionSummary[]; own: string }) {
  return (
    <section className={styles.section} aria-labelledby="sessions-section">
      <h2 id="sessions-section">{messages.sessionsSection}</h2>
      <p>{messages.sessionsIntro}</p>
      <ul className={styles.list}>
        {sessions.map((session) => {
          const name = nameOf(session.userAgent);
          return (
            <li key={session.id} className={styles.item}>
              <div className={styles.what}>
                <span className={styles.ways}>
                  {name}
                  {session.id === own && <Tag tone="mine">{messages.thisSession}</Tag>}
                </span>
                <span className={styles.muted}>
                  {messages.since} <Time at={session.createdAt.getTime()} /> · {messages.lastUsed}{" "}
                  <Time at={session.lastSeenAt.getTime()} />
                </span>
              </div>
              {session.id !== own && (
                <ActionButton
                  action={endSessionAction}
                  values={{ sessionId: session.id }}
                  label={messages.endSessionOf(name)}
                >
                  {messages.endSession}
                </ActionButton>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div>
          <ActionButton action={endSessionAction} values={{}} kind="plain">
            {messages.endOthers}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

function nameOf(userAgent: string): string {
  const known = browserName(userAgent);
  return known === null ? messages.unknownBrowser : messages.browserOn(known.browser, known.system);
}
