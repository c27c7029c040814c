import { commonMessages } from "@/lib/messages/common";
import { LinkButton } from "@/lib/ui/link-button";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageFrame } from "@/lib/ui/page-frame";

export default function NotFound() {
  return (
    <PageFrame>
      <EmptyState
        level={1}
        title={commonMessages.notFoundTitle}
        actions={
          <LinkButton href="/" kind="primary">
            {commonMessages.toFirstPage}
          </LinkButton>
        }
      >
        {commonMessages.notFoundBody}
      </EmptyState>
    </PageFrame>
  );
}
