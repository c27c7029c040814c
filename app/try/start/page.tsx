import type { Metadata } from "next";
import { finishedExampleToken } from "@/lib/db/samples/finished-example";
import { tryMessages } from "@/lib/messages/try";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Notice } from "@/lib/ui/notice";
import { PageFrame } from "@/lib/ui/page-frame";
import styles from "./page.module.css";

export const metadata: Metadata = { title: tryMessages.title };

/** What trying means, and the button. Opening this page makes nothing. */
export default async function TryPage({
  searchParams,
}: {
  searchParams: Promise<{ refused?: string | string[] }>;
}) {
  const { refused } = await searchParams;
  const example = await finishedExampleToken();
  return (
    <PageFrame width="narrow">
      <div className={styles.page}>
        <h1>{tryMessages.title}</h1>
        <p className={styles.lead}>{tryMessages.lead}</p>
        {refused !== undefined && (
          <Notice tone="warn">{refused === "busy" ? tryMessages.busy : tryMessages.failed}</Notice>
        )}
        <div className={styles.actions}>
          <form method="post" action="/try">
            <Button type="submit" kind="primary" large>
              {tryMessages.start}
            </Button>
          </form>
          {example !== null && (
            <LinkButton href={`/shared/${example}`} kind="quiet" large>
              {tryMessages.finished}
            </LinkButton>
          )}
        </div>
      </div>
    </PageFrame>
  );
}
