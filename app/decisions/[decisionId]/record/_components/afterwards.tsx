"use client";

import { useMemo } from "react";
import { DecisionProvider } from "@/lib/browser/decision-provider";
import { newId } from "@/lib/browser/new-id";
import { useSend } from "@/lib/browser/use-decision";
import type { Mine } from "@/lib/decision/mine";
import { may } from "@/lib/decision/policy";
import type { View } from "@/lib/decision/view";
import { commentMessages } from "@/lib/messages/comment";
import { CommentForm } from "../../_components/comments/comment-form";
import { ThreadList } from "../../_components/comments/thread-list";
import { threadsAbout } from "../../_components/comments/threads";
import { useRoom } from "../../_components/room/use-room";
import { WorkshopContext } from "../../_components/room/workshop-context";
import type { WorkshopReach } from "../../_components/room/workshop-context";

const aboutAll = { kind: "decision" } as const;

/** Comments written after the outcome, live, and the place to add one. */
function LiveComments({ decisionId }: { decisionId: string }) {
  const { decision, role } = useRoom();
  const send = useSend();
  const reach = useMemo<WorkshopReach>(
    () => ({
      decisionId,
      isPresenting: false,
      setPresenting: () => undefined,
      act: async (draft) => {
        const answer = await send(draft);
        return answer.ok ? null : answer.rejection;
      },
    }),
    [decisionId, send],
  );
  return (
    <WorkshopContext value={reach}>
      <ThreadList threads={threadsAbout(decision, aboutAll, true)} />
      {may(role, "PostComment") ? (
        <CommentForm
          label={commentMessages.write}
          draftKey={`${decisionId}:record`}
          submitLabel={commentMessages.post}
          onSubmit={(body) =>
            reach.act({ type: "PostComment", commentId: newId(), target: aboutAll, parentId: null, body })
          }
        />
      ) : (
        <p>{commentMessages.joinToComment}</p>
      )}
    </WorkshopContext>
  );
}

/** "After the decision" on the record page: what is learnt later, said where the record is read. */
export function Afterwards({ decisionId, view, mine }: { decisionId: string; view: View; mine: Mine }) {
  return (
    <DecisionProvider decisionId={decisionId} view={view} mine={mine} link={null}>
      <LiveComments decisionId={decisionId} />
    </DecisionProvider>
  );
}
