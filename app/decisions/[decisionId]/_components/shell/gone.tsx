import { workshopMessages } from "@/lib/messages/workshop";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";

/** Said when somebody's access has ended while they were looking. */
export function Gone() {
  return (
    <main id="content">
      <EmptyState
        title={workshopMessages.goneTitle}
        level={1}
        actions={
          <LinkButton kind="primary" href="/sign-in">
            {workshopMessages.signIn}
          </LinkButton>
        }
      >
        {workshopMessages.goneBody}
      </EmptyState>
    </main>
  );
}
