"use client";

import { useState } from "react";
import { inviteMessages } from "@/lib/messages/invite";
import { Button } from "@/lib/ui/button";
import type { ButtonKind } from "@/lib/ui/button-class";
import { clearHash, useHash } from "../panel/use-hash";
import { InviteDialog } from "./invite-dialog";
import { inviteHash } from "./invite-hash";

/** The button that opens the invitations. They open by their address too: whoever went to register comes back to them. */
export function InviteButton({ decisionId, kind = "plain" }: { decisionId: string; kind?: ButtonKind }) {
  const [isPressed, setPressed] = useState(false);
  const isAddressed = useHash() === inviteHash;
  return (
    <>
      <Button kind={kind} onPress={() => setPressed(true)}>
        {inviteMessages.invite}
      </Button>
      <InviteDialog
        decisionId={decisionId}
        isOpen={isPressed || isAddressed}
        onOpenChange={(isOpen) => {
          setPressed(isOpen);
          if (isAddressed && !isOpen) clearHash();
        }}
      />
    </>
  );
}
