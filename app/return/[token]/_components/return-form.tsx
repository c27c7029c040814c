"use client";

import { useActionState } from "react";
import { joinMessages } from "@/lib/messages/join";
import { Button } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import styles from "./return-form.module.css";

export type ReturnState = { problem?: string };

/** One press, so that a preview of the link in a chat does not use it up. */
export function ReturnForm({ action, name }: { action: () => Promise<ReturnState>; name: string }) {
  const [state, comeBack] = useActionState(action, {});
  return (
    <form action={comeBack} className={styles.form}>
      <h1>{joinMessages.returnTitle(name)}</h1>
      <p>{joinMessages.returnBody(name)}</p>
      {state.problem !== undefined && (
        <Notice tone="warn" urgent>
          {state.problem}
        </Notice>
      )}
      <Button type="submit" kind="primary" large>
        {joinMessages.returnGo}
      </Button>
    </form>
  );
}
