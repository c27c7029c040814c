"use client";

import { inviteMessages } from "@/lib/messages/invite";
import { Dialog } from "@/lib/ui/dialog";
import { InvitePanel } from "./invite-panel";

/** The invitations of a decision over the page; they are asked for when it opens. */
export function InviteDialog({
  decisionId,
  isOpen,
  onOpenChange,
}: {
  decisionId: string;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={inviteMessages.title} wide>
      <InvitePanel decisionId={decisionId} />
    </Dialog>
  );
}
