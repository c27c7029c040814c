"use client";

import { useState } from "react";
import type { Comment } from "@/lib/decision/model";
import { commentMessages } from "@/lib/messages/comment";
import { ConfirmDialog } from "@/lib/ui/confirm-dialog";
import { copyText } from "@/lib/ui/copy-text";
import { announce } from "@/lib/ui/live-region";
import { Menu } from "@/lib/ui/menu";
import { commentHash } from "../panel/panel-target";
import { useRoom } from "../room/use-room";
import { useWorkshop } from "../room/workshop-context";
import { commentActs } from "./comment-acts";

type Props = { comment: Comment; name: string; onEdit: () => void };

/** What this person may do with this comment. */
export function CommentMenu({ comment, name, onEdit }: Props) {
  const room = useRoom();
  const { act } = useWorkshop();
  const [isDeleting, setDeleting] = useState(false);
  const commentId = comment.id;

  const copyLink = () => {
    const address = window.location.origin + window.location.pathname + commentHash(comment);
    void copyText(address).then((worked) => {
      if (worked) announce(commentMessages.linkCopied);
      else window.location.hash = commentHash(comment);
    });
  };
  const run: Record<string, () => void> = {
    copyLink,
    edit: onEdit,
    delete: () => setDeleting(true),
    resolve: () => void act({ type: "ResolveThread", commentId }),
    reopen: () => void act({ type: "ReopenThread", commentId }),
    hide: () => void act({ type: "HideComment", commentId }),
    show: () => void act({ type: "ShowComment", commentId }),
  };
  return (
    <>
      <Menu
        label={commentMessages.actions(name)}
        entries={commentActs(room, comment).map((id) => ({
          id,
          title: commentMessages[id],
          danger: id === "delete",
        }))}
        onAction={(id) => run[id]?.()}
      />
      <ConfirmDialog
        isOpen={isDeleting}
        onOpenChange={setDeleting}
        title={commentMessages.deleteTitle}
        confirmLabel={commentMessages.delete}
        danger
        onConfirm={() => {
          setDeleting(false);
          void act({ type: "DeleteComment", commentId });
        }}
      >
        {commentMessages.deleteBody}
      </ConfirmDialog>
    </>
  );
}
