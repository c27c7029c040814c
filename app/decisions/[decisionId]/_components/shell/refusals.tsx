"use client";

import { useForgetRefused } from "@/lib/browser/use-decision";
import type { Refused } from "@/lib/browser/shown";
import type { Decision } from "@/lib/decision/model";
import { rejectionText } from "@/lib/messages/rejection";
import { voteMessages } from "@/lib/messages/vote";
import { workshopMessages } from "@/lib/messages/workshop";
import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { Notice } from "@/lib/ui/notice";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { textOf } from "./text-of";
import styles from "./shell.module.css";

/** What the server refused although nobody was waiting for the answer; with what the person had written. */
export function Refusals() {
  const { shown } = useRoom();
  return (
    <>
      {shown.refused.map((refused) => (
        <RefusedNotice key={refused.commandId} refused={refused} />
      ))}
    </>
  );
}

function said(value: unknown): string {
  return value === "abstain" ? voteMessages.cannotJudge : String(value);
}

/** Both votes of a conflict with another tab or device, where it was about one cell. */
function newerVote(decision: Decision, { draft, rejection }: Refused): string {
  if (draft.type !== "CastRating")
    return `${workshopMessages.newerVote} ${workshopMessages.newerVoteWeights}`;
  const current = rejection.detail?.current;
  const kept = typeof current === "object" && current !== null && "value" in current ? current.value : null;
  if (kept === null) return workshopMessages.newerVote;
  const criterion = decision.criteria.find((each) => each.id === draft.criterionId)?.title ?? "";
  const option = decision.options.find((each) => each.id === draft.optionId)?.title ?? "";
  return workshopMessages.newerVoteRating(criterion, option, said(kept), said(draft.value));
}

function RefusedNotice({ refused }: { refused: Refused }) {
  const { decision } = useRoom();
  const { act } = useWorkshop();
  const forget = useForgetRefused();
  const { commandId, draft, rejection } = refused;
  const isNewer = rejection.code === "newer_vote";
  const text = textOf(draft);
  return (
    <Notice
      tone="warn"
      urgent
      action={
        <span className={styles.noticeActs}>
          {isNewer && draft.type === "CastRating" && (
            <Button
              onPress={() => {
                forget(commandId);
                void act(draft);
              }}
            >
              {workshopMessages.chooseMine(said(draft.value))}
            </Button>
          )}
          <Button kind="quiet" aria-label={workshopMessages.dismiss} onPress={() => forget(commandId)}>
            <Icon name="cross" />
          </Button>
        </span>
      }
    >
      {isNewer ? newerVote(decision, refused) : workshopMessages.notSent(rejectionText(rejection))}
      {text !== null && (
        <blockquote className={styles.kept}>
          {workshopMessages.yourText}: {text}
        </blockquote>
      )}
    </Notice>
  );
}
