"use client";

import { commonMessages } from "@/lib/messages/common";
import { Button } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageFrame } from "@/lib/ui/page-frame";

/** Shown when a page could not be made. `digest` is the reference under which the server logged why. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <PageFrame>
      <EmptyState
        level={1}
        title={commonMessages.errorTitle}
        actions={
          <>
            <Button kind="primary" onPress={reset}>
              {commonMessages.tryAgain}
            </Button>
            <LinkButton href="/" kind="quiet">
              {commonMessages.toFirstPage}
            </LinkButton>
          </>
        }
      >
        <p>{commonMessages.errorBody}</p>
        {error.digest && <p>{commonMessages.errorReference(error.digest)}</p>}
      </EmptyState>
    </PageFrame>
  );
}
