"use client";

import { useState } from "react";
import { inviteMessages } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import type { ButtonKind } from "@/lib/ui/button-class";
import { InviteDialog } from "./invite-dialog";

/** The button that opens the invitations. */
export function InviteButton({ decisionId, kind = "plain" }: { decisionId: string; kind?: ButtonKind }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)}>
        {inviteMessages.invite}
      </Button>
      <InviteDialog decisionId={decisionId} isOpen={isOpen} onOpenChange={setOpen} />
    </>
  );
}
